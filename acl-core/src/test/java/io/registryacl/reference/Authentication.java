package io.registryacl.reference;

import static com.google.common.base.Ascii.equalsIgnoreCase;
import static io.registryacl.decision.Reason.*;

import io.registryacl.decision.Reason;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.reference.Reference.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Is the credential good (semantics 3, P20, P21). */
final class Authentication {

    private Authentication() {}

    static Reasons judge(Question question) {
        Registry registry = question.registry();
        Optional<Instant> time = question.request().time();
        if (question.caller() instanceof Caller.EntraIdentity identity) {
            return ofIdentity(question, identity);
        }
        if (question.caller() instanceof Caller.Token token) {
            return ofToken(token(question, token), token.password(), time);
        }
        if (question.caller() instanceof Caller.Admin) {
            return Reasons.of(AUTHN_ADMIN).when(!registry.adminUserEnabled(), AUTHN_ADMIN_DISABLED);
        }
        if (question.caller() instanceof Caller.Anonymous) {
            boolean admitted = registry.anonymousPullEnabled() && registry.sku().hasAnonymousPull();
            return Reasons.of(AUTHN_ANONYMOUS).when(!admitted, AUTHN_ANONYMOUS_DISABLED);
        }
        return Reasons.of(AUTHN_SERVICE);
    }

    private static Reasons ofIdentity(Question question, Caller.EntraIdentity identity) {
        Registry registry = question.registry();
        boolean atRegistry = !question.isControlPlane();
        boolean forArm = identity.audience() == Caller.Audience.ARM;
        boolean blocked = identity.conditionalAccess() == Caller.ConditionalAccess.BLOCKED;
        boolean mayBeUser = question.identity().map(Identity::kind).orElse(IdentityKind.USER) == IdentityKind.USER;
        return Reasons.of(AUTHN_IDENTITY)
                .when(atRegistry && forArm && !registry.armAudienceAccepted(), AUTHN_ARM_AUDIENCE_REJECTED)
                .when(atRegistry && !identity.issuedIn().fits(registry.mode()), AUTHN_CREDENTIAL_OF_OTHER_MODE)
                .when(blocked && mayBeUser, AUTHN_CONDITIONAL_ACCESS);
    }

    static Optional<RegistryToken> token(Question question, Caller.Token caller) {
        return question.model().tokens().stream()
                .filter(token -> equalsIgnoreCase(token.name(), caller.name()))
                .filter(token -> question.isAt(token.registry()))
                .findFirst();
    }

    /** The stated password counts, or any if none is stated; of several the best. */
    private static Reasons ofToken(Optional<RegistryToken> token, String stated, Optional<Instant> time) {
        if (token.isEmpty()) {
            return Reasons.of(AUTHN_TOKEN_UNKNOWN);
        }
        List<Reason> found = token.get().passwords().stream()
                .filter(password -> stated.isEmpty() || stated.equals(password.name()))
                .map(password -> ofExpiry(password.expiry(), time))
                .toList();
        return Reasons.none()
                .orWhen(found.contains(AUTHN_TOKEN), AUTHN_TOKEN)
                .orWhen(found.contains(AUTHN_TIME_UNKNOWN), AUTHN_TIME_UNKNOWN)
                .orWhen(found.contains(AUTHN_PASSWORD_EXPIRED), AUTHN_PASSWORD_EXPIRED)
                .orWhen(true, AUTHN_PASSWORD_UNKNOWN)
                .when(!token.get().enabled(), AUTHN_TOKEN_DISABLED);
    }

    private static Reason ofExpiry(Instant expiry, Optional<Instant> time) {
        if (expiry.equals(RegistryToken.Password.NEVER)) {
            return AUTHN_TOKEN;
        }
        return time.map(now -> now.isBefore(expiry) ? AUTHN_TOKEN : AUTHN_PASSWORD_EXPIRED)
                .orElse(AUTHN_TIME_UNKNOWN);
    }
}
