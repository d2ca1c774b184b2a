package io.registryacl.jmh.decision;

import io.registryacl.jmh.decision.World.Member;
import io.registryacl.jmh.decision.World.Site;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.net.IpAddress;

/**
 * A request in plain terms, from which every engine makes its own form.
 *
 * @param site the registry it is about
 * @param member who asks
 * @param operation what for
 * @param address where from
 */
record Question(Site site, Member member, Operation operation, IpAddress address) {

    static final RepositoryName REPOSITORY = new RepositoryName("team/app");

    AccessRequest request() {
        return AccessRequest.builder(site.name(), operation)
                .caller(Caller.identity(member.principal()))
                .repository(REPOSITORY)
                .path(NetworkPath.publicEndpoint(address))
                .build();
    }
}
