package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.Operation;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Is the credential good: is its kind enabled, is it known, valid now, and of the registry's mode (semantics 3). */
final class AuthenticationGate {

    private final PreparedPolicy policy;

    AuthenticationGate(PreparedPolicy policy) {
        this.policy = policy;
    }

    long judge(AccessRequest request, PreparedRegistry target) {
        Registry registry = target.registry();
        return switch (CallerKind.of(request.caller())) {
            case IDENTITY -> identity(Asked.identity(request), request.operation(), registry);
            case TOKEN -> token(target.token(Asked.token(request).name()), request);
            case ADMIN -> (registry.adminUserEnabled() ? Reason.AUTHN_ADMIN : Reason.AUTHN_ADMIN_DISABLED).bit();
            case ANONYMOUS -> anonymous(registry).bit();
            case SERVICE -> Reason.AUTHN_SERVICE.bit();
        };
    }

    /** The registry checks tokens for its content; calls to the control plane are checked by Azure Resource Manager. */
    private long identity(Caller.EntraIdentity caller, Operation operation, Registry registry) {
        long findings = 0;
        if (policy.permissions().isAboutContent(operation)) {
            if (caller.audience() == Caller.Audience.ARM && !registry.armAudienceAccepted()) {
                findings |= Reason.AUTHN_ARM_AUDIENCE_REJECTED.bit();
            }
            if (!caller.issuedIn().fits(registry.mode())) {
                findings |= Reason.AUTHN_CREDENTIAL_OF_OTHER_MODE.bit();
            }
        }
        if (caller.conditionalAccess() == Caller.ConditionalAccess.BLOCKED && mayBeUser(policy.identity(caller.id()))) {
            findings |= Reason.AUTHN_CONDITIONAL_ACCESS.bit();
        }
        return findings == 0 ? Reason.AUTHN_IDENTITY.bit() : findings;
    }

    /** Conditional Access is for users (semantics 3.6); who is not in the directory might be one. */
    private static boolean mayBeUser(@Nullable Identity identity) {
        return identity == null || identity.kind() == IdentityKind.USER;
    }

    /** Tiers below Standard do not have anonymous pull, whatever the switch says (semantics S73). */
    private static Reason anonymous(Registry registry) {
        return registry.anonymousPullEnabled() && registry.sku().hasAnonymousPull()
                ? Reason.AUTHN_ANONYMOUS
                : Reason.AUTHN_ANONYMOUS_DISABLED;
    }

    private static long token(@Nullable RegistryToken token, AccessRequest request) {
        if (token == null) {
            return Reason.AUTHN_TOKEN_UNKNOWN.bit();
        }
        long disabled = token.enabled() ? 0 : Reason.AUTHN_TOKEN_DISABLED.bit();
        Reason password = password(token, Asked.token(request).password(), Asked.time(request));
        return password == Reason.AUTHN_TOKEN && disabled != 0 ? disabled : disabled | password.bit();
    }

    /** One of the passwords that may have been used must be good: the one stated, or any (semantics P20). */
    private static Reason password(RegistryToken token, String name, @Nullable Instant now) {
        Reason best = Reason.AUTHN_PASSWORD_UNKNOWN;
        for (int i = 0; i < token.passwords().size() && best != Reason.AUTHN_TOKEN; i++) {
            RegistryToken.Password password = token.passwords().get(i);
            if (name.isEmpty() || password.name().equals(name)) {
                Reason reason = validity(password, now);
                boolean keep = best == Reason.AUTHN_TIME_UNKNOWN && reason != Reason.AUTHN_TOKEN;
                best = keep ? best : reason;
            }
        }
        return best;
    }

    private static Reason validity(RegistryToken.Password password, @Nullable Instant now) {
        if (password.expiry().equals(RegistryToken.Password.NEVER)) {
            return Reason.AUTHN_TOKEN;
        }
        if (now == null) {
            return Reason.AUTHN_TIME_UNKNOWN;
        }
        return now.isBefore(password.expiry()) ? Reason.AUTHN_TOKEN : Reason.AUTHN_PASSWORD_EXPIRED;
    }
}
