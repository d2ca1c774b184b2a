package io.registryacl.decision;

/**
 * Why a gate passes, refuses or cannot tell. The names are API and never change once released (semantics P.1).
 *
 * <p>The order of declaration is the order of answers: by gate, and inside a gate the most telling reason first. Each reason
 * carries its gate and its outcome, so no table can disagree with it.
 */
public enum Reason {
    /** The request names a registry that the model does not hold (semantics P.1, P18). */
    REGISTRY_UNKNOWN(Gate.MODEL, Outcome.DENY),
    /** The public endpoint is open to every network (semantics 1.9 row N6). */
    NETWORK_UNRESTRICTED(Gate.NETWORK, Outcome.ALLOW),
    /** The client's address lies in an IP rule (semantics 1.9 row N7). */
    NETWORK_IP_RULE(Gate.NETWORK, Outcome.ALLOW),
    /** The subnet is allowed over its service endpoint (semantics 1.9 row N5). */
    NETWORK_SUBNET_RULE(Gate.NETWORK, Outcome.ALLOW),
    /** The private endpoint connection is approved; no rule is asked (semantics 1.9 row N1). */
    NETWORK_PRIVATE_ENDPOINT(Gate.NETWORK, Outcome.ALLOW),
    /** An instance of a trusted service passes the network rules (semantics 1.9 row N3, 2.3). */
    NETWORK_TRUSTED_SERVICE(Gate.NETWORK, Outcome.ALLOW),
    /**
     * The operation is a call to Azure Resource Manager, which the registry's firewall does not filter. Basis: INFERENCE
     * (semantics 5.3, P19).
     */
    NETWORK_CONTROL_PLANE(Gate.NETWORK, Outcome.ALLOW),
    /** Public network access is disabled, which overrides every rule (semantics 1.9 row N4). */
    NETWORK_PUBLIC_ACCESS_DISABLED(Gate.NETWORK, Outcome.DENY),
    /** The client's address lies in no IP rule (semantics 1.9 row N8). */
    NETWORK_IP_NOT_ALLOWED(Gate.NETWORK, Outcome.DENY),
    /** The subnet is not allowed, or the host is neither a virtual machine nor AKS (semantics 1.9 row N8, 1.5). */
    NETWORK_SUBNET_NOT_ALLOWED(Gate.NETWORK, Outcome.DENY),
    /** The registry has no private endpoint connection of that name (semantics 1.6). */
    NETWORK_PRIVATE_ENDPOINT_UNKNOWN(Gate.NETWORK, Outcome.DENY),
    /** The private endpoint connection is not approved, so it carries no traffic (semantics 1.9 row N2). */
    NETWORK_PRIVATE_ENDPOINT_NOT_APPROVED(Gate.NETWORK, Outcome.DENY),
    /** The client's address is not known, and IP rules exist that could match it (semantics P23). */
    NETWORK_ADDRESS_UNKNOWN(Gate.NETWORK, Outcome.INDETERMINATE),
    /** No bypass: the registry does not allow trusted services (semantics 2.3). */
    BYPASS_DISABLED(Gate.NETWORK, Outcome.DENY),
    /** No bypass: the service is not in the catalogue of trusted services (semantics 2.1). */
    BYPASS_SERVICE_NOT_TRUSTED(Gate.NETWORK, Outcome.DENY),
    /**
     * No bypass: the service must act with a managed identity that the model knows (semantics P16). For credentials of another
     * kind the basis is INFERENCE (semantics 2.3).
     */
    BYPASS_IDENTITY_REQUIRED(Gate.NETWORK, Outcome.DENY),
    /** No bypass: the service may not use a managed identity of this kind (semantics P3, P16). */
    BYPASS_IDENTITY_KIND(Gate.NETWORK, Outcome.DENY),
    /** No bypass: the managed identity does not belong to the instance, or the instance to the service (semantics P16). */
    BYPASS_IDENTITY_OF_OTHER_INSTANCE(Gate.NETWORK, Outcome.DENY),
    /** No bypass: it does not apply to a registry with virtual network rules (semantics 1.5, 2.2). */
    BYPASS_SERVICE_ENDPOINT(Gate.NETWORK, Outcome.DENY),
    /** No bypass: the operation is outside the scenario of the service. Basis: INFERENCE (semantics P4). */
    BYPASS_OPERATION(Gate.NETWORK, Outcome.DENY),
    /** No bypass: the registry does not let tasks pass (semantics 2.4, P2). */
    BYPASS_TASKS_NOT_ALLOWED(Gate.NETWORK, Outcome.DENY),
    /** The caller is an Entra identity (semantics 3.1). */
    AUTHN_IDENTITY(Gate.AUTHENTICATION, Outcome.ALLOW),
    /** The caller has a good repository token (semantics 3.3). */
    AUTHN_TOKEN(Gate.AUTHENTICATION, Outcome.ALLOW),
    /** The caller is the admin user, who is enabled (semantics 3.4). */
    AUTHN_ADMIN(Gate.AUTHENTICATION, Outcome.ALLOW),
    /** Callers without credentials are admitted (semantics 3.4). */
    AUTHN_ANONYMOUS(Gate.AUTHENTICATION, Outcome.ALLOW),
    /** The caller is a service without identity (semantics P21). */
    AUTHN_SERVICE(Gate.AUTHENTICATION, Outcome.ALLOW),
    /** The admin user is disabled (semantics 3.4). */
    AUTHN_ADMIN_DISABLED(Gate.AUTHENTICATION, Outcome.DENY),
    /** The registry has no token of that name (semantics 3.3). */
    AUTHN_TOKEN_UNKNOWN(Gate.AUTHENTICATION, Outcome.DENY),
    /** The token is disabled (semantics 3.3). */
    AUTHN_TOKEN_DISABLED(Gate.AUTHENTICATION, Outcome.DENY),
    /** The token has no such password (semantics P20). */
    AUTHN_PASSWORD_UNKNOWN(Gate.AUTHENTICATION, Outcome.DENY),
    /** The token's password has expired (semantics P20). */
    AUTHN_PASSWORD_EXPIRED(Gate.AUTHENTICATION, Outcome.DENY),
    /** Anonymous pull is disabled, or the registry's tier does not have it (semantics 3.4, S73). */
    AUTHN_ANONYMOUS_DISABLED(Gate.AUTHENTICATION, Outcome.DENY),
    /** The Entra token was issued for Azure Resource Manager, which the registry does not accept (semantics 3.5). */
    AUTHN_ARM_AUDIENCE_REJECTED(Gate.AUTHENTICATION, Outcome.DENY),
    /** The credential was issued in another role-assignment mode than the registry is in (semantics 3.2, P20). */
    AUTHN_CREDENTIAL_OF_OTHER_MODE(Gate.AUTHENTICATION, Outcome.DENY),
    /** Conditional Access blocks the user (semantics 3.6). */
    AUTHN_CONDITIONAL_ACCESS(Gate.AUTHENTICATION, Outcome.DENY),
    /** A password expires, and the request does not say what time it is (semantics P20). */
    AUTHN_TIME_UNKNOWN(Gate.AUTHENTICATION, Outcome.INDETERMINATE),
    /** Role assignments grant the operation (semantics 4.6). */
    AUTHZ_ROLE(Gate.AUTHORIZATION, Outcome.ALLOW),
    /** The token's scope map allows the operation (semantics 3.3). */
    AUTHZ_SCOPE_MAP(Gate.AUTHORIZATION, Outcome.ALLOW),
    /** The admin user has full access to content (semantics 3.4). */
    AUTHZ_ADMIN(Gate.AUTHORIZATION, Outcome.ALLOW),
    /** Everyone may pull (semantics 3.4, P21). */
    AUTHZ_ANONYMOUS_PULL(Gate.AUTHORIZATION, Outcome.ALLOW),
    /** The operation belongs to the scenario of the service, which needs no role for it (semantics P4). */
    AUTHZ_SERVICE_SCENARIO(Gate.AUTHORIZATION, Outcome.ALLOW),
    /** A deny assignment takes the operation from the caller (semantics 4.6). */
    AUTHZ_DENY_ASSIGNMENT(Gate.AUTHORIZATION, Outcome.DENY),
    /** An assignment grants the operation, but its condition does not hold (semantics 4.7). */
    AUTHZ_CONDITION_FALSE(Gate.AUTHORIZATION, Outcome.DENY),
    /** An assigned role would grant the operation in the other role-assignment mode (semantics 4.2, P24). */
    AUTHZ_ROLE_NOT_HONOURED_IN_MODE(Gate.AUTHORIZATION, Outcome.DENY),
    /** No assigned role grants the operation (semantics P24). */
    AUTHZ_ROLE_LACKS_ACTION(Gate.AUTHORIZATION, Outcome.DENY),
    /** The caller has no role assignment at the registry or above it (semantics 4.6). Also of callers that cannot have one. */
    AUTHZ_NO_ASSIGNMENT(Gate.AUTHORIZATION, Outcome.DENY),
    /** No entry of the token's scope map allows the operation (semantics 3.3). */
    AUTHZ_SCOPE_MAP_LACKS_ACTION(Gate.AUTHORIZATION, Outcome.DENY),
    /** Callers without credentials may pull and list tags, nothing else (semantics P21). */
    AUTHZ_ANONYMOUS_PULL_ONLY(Gate.AUTHORIZATION, Outcome.DENY),
    /**
     * The operation is outside the scenario of the service, or the service needs an identity. Basis: INFERENCE (semantics P4,
     * P21).
     */
    AUTHZ_SERVICE_OUTSIDE_SCENARIO(Gate.AUTHORIZATION, Outcome.DENY),
    /** The model does not hold the role assignments, or not the role that one of them assigns (semantics P10). */
    AUTHZ_ASSIGNMENTS_UNKNOWN(Gate.AUTHORIZATION, Outcome.INDETERMINATE),
    /** Whether the condition of the granting assignment holds is not known (semantics P10, P29). */
    AUTHZ_CONDITION_UNKNOWN(Gate.AUTHORIZATION, Outcome.INDETERMINATE),
    /** Nothing about the content stands against it (semantics 6.1, 6.2). */
    CONTENT_AVAILABLE(Gate.CONTENT, Outcome.ALLOW),
    /** The repository, manifest or tag is locked against reading (semantics 6.1). */
    CONTENT_READ_LOCKED(Gate.CONTENT, Outcome.DENY),
    /** The repository, manifest or tag is locked against writing (semantics 6.1). */
    CONTENT_WRITE_LOCKED(Gate.CONTENT, Outcome.DENY),
    /** The repository, manifest or tag is locked against deletion (semantics 6.1). */
    CONTENT_DELETE_LOCKED(Gate.CONTENT, Outcome.DENY),
    /** The artifact is in quarantine (semantics 6.2). */
    CONTENT_QUARANTINED(Gate.CONTENT, Outcome.DENY),
    /** The manifest is soft-deleted (semantics 6.4). */
    CONTENT_SOFT_DELETED(Gate.CONTENT, Outcome.DENY),
    /** Quarantine is on, and the model does not hold the artifact (semantics P31). */
    CONTENT_STATE_UNKNOWN(Gate.CONTENT, Outcome.INDETERMINATE),
    /** No policy of a registry involved stands against it (semantics 2.6, 6.3). */
    POLICY_SATISFIED(Gate.REGISTRY_POLICY, Outcome.ALLOW),
    /** The source of the import does not let content out (semantics 6.3). */
    POLICY_EXPORT_DISABLED(Gate.REGISTRY_POLICY, Outcome.DENY),
    /** The source has public access disabled and must be named by resource id (semantics 2.6). */
    POLICY_IMPORT_BY_LOGIN_SERVER(Gate.REGISTRY_POLICY, Outcome.DENY),
    /** The source has public access disabled and belongs to another tenant (semantics 2.6). */
    POLICY_IMPORT_CROSS_TENANT(Gate.REGISTRY_POLICY, Outcome.DENY);

    private final Gate gate;
    private final Outcome outcome;

    Reason(Gate gate, Outcome outcome) {
        this.gate = gate;
        this.outcome = outcome;
    }

    /** {@return the gate that gives this reason} */
    public Gate gate() {
        return gate;
    }

    /** {@return what this reason makes of the gate: passing, denying or indeterminate} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return this reason as a set of one, for sets of reasons kept in a long} */
    public long bit() {
        return 1L << ordinal();
    }
}
