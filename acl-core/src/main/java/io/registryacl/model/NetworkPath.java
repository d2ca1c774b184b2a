package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import io.registryacl.net.IpAddress;

/** The way a request reached the registry (semantics 1.9, P.3). */
public sealed interface NetworkPath {

    /**
     * {@return what {@code cases} answers for this kind of path}
     *
     * @param cases one answer for each kind
     * @param <R> type of the answer
     */
    <R> R accept(Cases<R> cases);

    /**
     * {@return the public endpoint, from a known address}
     *
     * @param address the address the registry sees: behind a proxy, the proxy's (semantics 1.2)
     */
    static NetworkPath publicEndpoint(IpAddress address) {
        return new PublicEndpoint(address);
    }

    /** {@return the public endpoint, from an address that is not known} */
    static NetworkPath publicEndpoint() {
        return new PublicEndpointUnknownAddress();
    }

    /**
     * {@return a private endpoint}
     *
     * @param connection name or resource id of the private endpoint connection
     */
    static NetworkPath privateEndpoint(String connection) {
        return new PrivateEndpoint(connection);
    }

    /**
     * {@return a subnet's service endpoint}
     *
     * @param subnet resource id of the subnet
     * @param host what the call comes from
     */
    static NetworkPath serviceEndpoint(ResourceId subnet, HostKind host) {
        return new ServiceEndpoint(subnet, host);
    }

    /**
     * The public endpoint, from a known address.
     *
     * @param address the client's address as the registry sees it
     */
    record PublicEndpoint(IpAddress address) implements NetworkPath {

        /** Refuses null. */
        public PublicEndpoint {
            requireNonNull(address, "address");
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.publicEndpoint(this);
        }
    }

    /** The public endpoint, from an address that is not known; it meets no IP rule (semantics P23). */
    record PublicEndpointUnknownAddress() implements NetworkPath {

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.publicEndpointUnknownAddress(this);
        }
    }

    /**
     * A private endpoint.
     *
     * @param connection name or resource id of the private endpoint connection, letter case ignored; not empty
     */
    record PrivateEndpoint(String connection) implements NetworkPath {

        /** Refuses a connection without name. */
        public PrivateEndpoint {
            if (connection.isEmpty()) {
                throw new IllegalArgumentException("a private endpoint connection has a name");
            }
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.privateEndpoint(this);
        }
    }

    /**
     * A subnet's service endpoint.
     *
     * @param subnet resource id of the subnet
     * @param host what the call comes from
     */
    record ServiceEndpoint(ResourceId subnet, HostKind host) implements NetworkPath {

        /** Refuses null. */
        public ServiceEndpoint {
            requireNonNull(subnet, "subnet");
            requireNonNull(host, "host");
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.serviceEndpoint(this);
        }
    }

    /** What a call over a service endpoint comes from; subnet rules are for virtual machines and AKS alone (semantics 1.5). */
    enum HostKind {
        /** A virtual machine. */
        VM("vm"),
        /** A cluster of Azure Kubernetes Service. */
        AKS("aks"),
        /** Anything else, or not known. */
        OTHER("other");

        private final String wireName;

        HostKind(String wireName) {
            this.wireName = wireName;
        }

        /** {@return the name in requests; {@code other} is written by leaving the host out} */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * One answer for each kind of path.
     *
     * @param <R> type of the answer
     */
    interface Cases<R> {

        /**
         * {@return the answer for the public endpoint}
         *
         * @param path the path
         */
        R publicEndpoint(PublicEndpoint path);

        /**
         * {@return the answer for the public endpoint from an unknown address}
         *
         * @param path the path
         */
        R publicEndpointUnknownAddress(PublicEndpointUnknownAddress path);

        /**
         * {@return the answer for a private endpoint}
         *
         * @param path the path
         */
        R privateEndpoint(PrivateEndpoint path);

        /**
         * {@return the answer for a service endpoint}
         *
         * @param path the path
         */
        R serviceEndpoint(ServiceEndpoint path);
    }
}
