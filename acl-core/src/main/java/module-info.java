/**
 * Decides whether a request to a container registry is allowed, and explains why.
 *
 * <p>A policy is read once and prepared once; after that, decisions need no network, no file and no clock.
 */
module io.registryacl {
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires inet.ipaddr;
    requires static transitive org.jspecify;

    exports io.registryacl.catalog;
    exports io.registryacl.condition;
    exports io.registryacl.decision;
    exports io.registryacl.engine;
    exports io.registryacl.issue;
    exports io.registryacl.json;
    exports io.registryacl.model;
    exports io.registryacl.net;
    exports io.registryacl.testkit;
}
