package io.registryacl.engine;

import io.registryacl.model.Caller;

/** The kinds of {@link Caller}. */
enum CallerKind {
    IDENTITY,
    TOKEN,
    ADMIN,
    ANONYMOUS,
    SERVICE;

    private static final Caller.Cases<CallerKind> CASES = new Caller.Cases<>() {
        @Override
        public CallerKind identity(Caller.EntraIdentity caller) {
            return IDENTITY;
        }

        @Override
        public CallerKind token(Caller.Token caller) {
            return TOKEN;
        }

        @Override
        public CallerKind admin(Caller.Admin caller) {
            return ADMIN;
        }

        @Override
        public CallerKind anonymous(Caller.Anonymous caller) {
            return ANONYMOUS;
        }

        @Override
        public CallerKind service(Caller.Service caller) {
            return SERVICE;
        }
    };

    static CallerKind of(Caller caller) {
        return caller.accept(CASES);
    }
}
