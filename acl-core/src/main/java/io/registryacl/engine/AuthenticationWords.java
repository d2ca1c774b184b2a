package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.issue.Quoted;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import java.util.stream.Collectors;

/** The findings of the authentication gate in words. */
final class AuthenticationWords {

    ReasonExplanation explain(Reason reason, PreparedRequest request) {
        return phrase(new Phrase(reason), reason, request, request.target().registry())
                .build();
    }

    private static Phrase phrase(Phrase phrase, Reason reason, PreparedRequest request, Registry registry) {
        return switch (reason) {
            case AUTHN_IDENTITY -> phrase.rule("Microsoft Entra").message("the caller is " + Subject.caller(request));
            case AUTHN_TOKEN ->
                phrase.rule("tokens " + tokenName(request))
                        .message("the repository token is enabled and its password is good");
            case AUTHN_ADMIN -> phrase.rule("adminUserEnabled=true").message("the admin user is enabled");
            case AUTHN_ANONYMOUS ->
                phrase.rule("anonymousPullEnabled=true").message("callers without credentials are admitted");
            case AUTHN_SERVICE ->
                phrase.rule("trustedServices " + Quoted.escape(request.service()))
                        .message("the service acts without identity");
            case AUTHN_ADMIN_DISABLED ->
                phrase.rule("adminUserEnabled=false")
                        .message("the admin user of " + registry.name() + " is disabled")
                        .remedy("az acr update --name " + registry.name() + " --admin-enabled true");
            case AUTHN_ANONYMOUS_DISABLED -> anonymous(phrase, registry);
            case AUTHN_ARM_AUDIENCE_REJECTED ->
                phrase.rule("policies.azureADAuthenticationAsArmPolicy=disabled")
                        .message("the token was issued for Azure Resource Manager, and " + registry.name()
                                + " accepts only tokens issued for the registry")
                        .remedy("az acr config authentication-as-arm update --registry " + registry.name()
                                + " --status enabled");
            case AUTHN_CREDENTIAL_OF_OTHER_MODE ->
                phrase.rule("roleAssignmentMode=" + registry.mode().armName())
                        .message("the credential was issued in another role-assignment mode than the registry is in")
                        .remedy("az acr login --name " + registry.name());
            case AUTHN_CONDITIONAL_ACCESS ->
                phrase.rule("Conditional Access")
                        .message("Conditional Access blocks " + Subject.caller(request))
                        .note(
                                request.identity() == null
                                        ? "it applies to users only; the model does not know whether the caller is one"
                                        : "it applies to users only");
            default -> token(phrase, reason, request, registry);
        };
    }

    private static Phrase anonymous(Phrase phrase, Registry registry) {
        if (registry.anonymousPullEnabled()) {
            return phrase.rule("sku " + registry.sku().armName())
                    .message("the tier " + registry.sku().armName()
                            + " has no anonymous pull, although it is switched on")
                    .remedy("az acr update --name " + registry.name() + " --sku Standard");
        }
        return phrase.rule("anonymousPullEnabled=false")
                .message(registry.name() + " admits no callers without credentials")
                .remedy("az acr update --name " + registry.name() + " --anonymous-pull-enabled true");
    }

    private static Phrase token(Phrase phrase, Reason reason, PreparedRequest request, Registry registry) {
        phrase.rule("tokens " + tokenName(request)).note(passwords(request));
        return switch (reason) {
            case AUTHN_TOKEN_UNKNOWN ->
                phrase.message(registry.name() + " has no token "
                        + Quoted.of(request.token().name()));
            case AUTHN_TOKEN_DISABLED ->
                phrase.message("the token is disabled")
                        .remedy("az acr token update --registry " + registry.name() + " --name " + tokenName(request)
                                + " --status enabled");
            case AUTHN_PASSWORD_UNKNOWN ->
                phrase.message("the token has no such password").remedy(newPassword(request, registry));
            case AUTHN_PASSWORD_EXPIRED ->
                phrase.message("the token's password has expired").remedy(newPassword(request, registry));
            case AUTHN_TIME_UNKNOWN -> phrase.message("the token's password expires, and the request says no time");
            default -> throw new IllegalArgumentException("no reason of the authentication gate: " + reason);
        };
    }

    private static String newPassword(PreparedRequest request, Registry registry) {
        return "az acr token credential generate --registry " + registry.name() + " --name " + tokenName(request);
    }

    private static String tokenName(PreparedRequest request) {
        return Quoted.escape(request.token().name());
    }

    private static String passwords(PreparedRequest request) {
        RegistryToken token = request.target().token(request.token().name());
        if (token == null) {
            return "";
        }
        if (token.passwords().isEmpty()) {
            return "it has no password";
        }
        return token.passwords().stream()
                .map(password -> Quoted.escape(password.name())
                        + (password.expiry().equals(RegistryToken.Password.NEVER)
                                ? " does not expire"
                                : " expires at " + password.expiry()))
                .collect(Collectors.joining(", "));
    }
}
