package io.registryacl.engine;

import io.registryacl.model.NetworkPath;

/** The kinds of {@link NetworkPath}. */
enum Endpoint {
    PUBLIC,
    PUBLIC_UNKNOWN_ADDRESS,
    PRIVATE,
    SERVICE;

    private static final NetworkPath.Cases<Endpoint> CASES = new NetworkPath.Cases<>() {
        @Override
        public Endpoint publicEndpoint(NetworkPath.PublicEndpoint path) {
            return PUBLIC;
        }

        @Override
        public Endpoint publicEndpointUnknownAddress(NetworkPath.PublicEndpointUnknownAddress path) {
            return PUBLIC_UNKNOWN_ADDRESS;
        }

        @Override
        public Endpoint privateEndpoint(NetworkPath.PrivateEndpoint path) {
            return PRIVATE;
        }

        @Override
        public Endpoint serviceEndpoint(NetworkPath.ServiceEndpoint path) {
            return SERVICE;
        }
    };

    static Endpoint of(NetworkPath path) {
        return path.accept(CASES);
    }
}
