package io.registryacl.model;

import static java.util.Objects.requireNonNull;

/**
 * Who asks: which kind of credential the call carries, and what is known of it (semantics 3.1, P.3). The host has already
 * checked the credential itself, such as a signature or a password's text.
 */
public sealed interface Caller {

    /**
     * {@return what {@code cases} answers for this kind of caller}
     *
     * @param cases one answer for each kind
     * @param <R> type of the answer
     */
    <R> R accept(Cases<R> cases);

    /**
     * {@return a caller with an Entra token for the registry, issued in its present mode}
     *
     * @param id object id
     */
    static Caller identity(PrincipalId id) {
        return new EntraIdentity(id, Audience.ACR, IssuedMode.CURRENT, ConditionalAccess.SATISFIED);
    }

    /**
     * {@return a caller with a repository-scoped token, by any of its passwords}
     *
     * @param name name of the token
     */
    static Caller token(String name) {
        return new Token(name, "");
    }

    /** {@return the registry's admin user} */
    static Caller admin() {
        return new Admin();
    }

    /** {@return a caller without credentials} */
    static Caller anonymous() {
        return new Anonymous();
    }

    /**
     * {@return a service that acts without identity}
     *
     * @param name name of the service, such as {@code defender}
     */
    static Caller service(String name) {
        return new Service(name);
    }

    /**
     * An identity of Microsoft Entra: a user, service principal or managed identity.
     *
     * @param id object id
     * @param audience what the token was issued for
     * @param issuedIn in which mode of the registry the credential was issued
     * @param conditionalAccess what Conditional Access said; asked for users only
     */
    record EntraIdentity(PrincipalId id, Audience audience, IssuedMode issuedIn, ConditionalAccess conditionalAccess)
            implements Caller {

        /** Refuses null. */
        public EntraIdentity {
            requireNonNull(id, "id");
            requireNonNull(audience, "audience");
            requireNonNull(issuedIn, "issuedIn");
            requireNonNull(conditionalAccess, "conditionalAccess");
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.identity(this);
        }
    }

    /**
     * A repository-scoped token.
     *
     * @param name name of the token, letter case ignored; not empty
     * @param password which of its passwords was used, the first or the second; empty if any
     */
    record Token(String name, String password) implements Caller {

        /** Refuses a token without name. */
        public Token {
            requireNonNull(password, "password");
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a token has a name");
            }
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.token(this);
        }
    }

    /** The admin user of the registry. */
    record Admin() implements Caller {

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.admin(this);
        }
    }

    /** A caller without credentials. */
    record Anonymous() implements Caller {

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.anonymous(this);
        }
    }

    /**
     * A service that acts without identity, such as Defender's scanner (semantics P4, P21).
     *
     * @param name name of the service; not empty
     */
    record Service(String name) implements Caller {

        /** Refuses a service without name. */
        public Service {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a service has a name");
            }
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.service(this);
        }
    }

    /** What an Entra token was issued for (semantics 3.5). */
    enum Audience {
        /** The registry service. */
        ACR("acr"),
        /** Azure Resource Manager. */
        ARM("arm");

        private final String wireName;

        Audience(String wireName) {
            this.wireName = wireName;
        }

        /** {@return the name in requests} */
        public String wireName() {
            return wireName;
        }
    }

    /** In which mode of the registry a credential was issued (semantics P20). */
    enum IssuedMode {
        /** In the mode that the registry has now. */
        CURRENT,
        /** In legacy mode. */
        LEGACY,
        /** In ABAC mode. */
        ABAC;

        /**
         * {@return whether a credential issued in this mode is good for a registry in {@code mode}}
         *
         * @param mode the registry's present mode
         */
        public boolean fits(RoleAssignmentMode mode) {
            return switch (this) {
                case CURRENT -> true;
                case LEGACY -> mode == RoleAssignmentMode.LEGACY;
                case ABAC -> mode == RoleAssignmentMode.ABAC;
            };
        }
    }

    /** What Conditional Access said of the call; an input, as the library cannot know (semantics 3.6). */
    enum ConditionalAccess {
        /** Nothing against it, or not asked. */
        SATISFIED("satisfied"),
        /** Its policies block the call. */
        BLOCKED("blocked");

        private final String wireName;

        ConditionalAccess(String wireName) {
            this.wireName = wireName;
        }

        /** {@return the name in requests} */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * One answer for each kind of caller.
     *
     * @param <R> type of the answer
     */
    interface Cases<R> {

        /**
         * {@return the answer for an Entra identity}
         *
         * @param caller the caller
         */
        R identity(EntraIdentity caller);

        /**
         * {@return the answer for a repository-scoped token}
         *
         * @param caller the caller
         */
        R token(Token caller);

        /**
         * {@return the answer for the admin user}
         *
         * @param caller the caller
         */
        R admin(Admin caller);

        /**
         * {@return the answer for a caller without credentials}
         *
         * @param caller the caller
         */
        R anonymous(Anonymous caller);

        /**
         * {@return the answer for a service without identity}
         *
         * @param caller the caller
         */
        R service(Service caller);
    }
}
