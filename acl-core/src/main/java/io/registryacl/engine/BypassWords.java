package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.issue.Quoted;
import io.registryacl.model.Identity;
import io.registryacl.model.Operation;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedService;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a trusted service passed the network rules, or what kept it from passing, in words. */
final class BypassWords {

    private final PreparedPolicy policy;

    BypassWords(PreparedPolicy policy) {
        this.policy = policy;
    }

    Phrase passed(Phrase phrase, PreparedRequest request, Registry registry) {
        String how = request.identity() != null && service(request) != null && needsIdentity(request)
                ? " and acts as " + Subject.identity(request.identity().id(), request.identity())
                : "";
        return phrase.rule("networkRuleBypassOptions=AzureServices")
                .message(title(request) + " is a trusted service" + how + ", so it passes the network rules of "
                        + registry.name())
                .note("passing the network is no permission: the caller still needs its role");
    }

    Phrase failed(Phrase phrase, Reason reason, PreparedRequest request, Registry registry) {
        return switch (reason) {
            case BYPASS_DISABLED ->
                phrase.rule("networkRuleBypassOptions=None")
                        .message("the setting to allow trusted services is off, so " + title(request)
                                + " does not pass the network rules of " + registry.name())
                        .remedy("az acr update --name " + registry.name() + " --allow-trusted-services true");
            case BYPASS_SERVICE_NOT_TRUSTED ->
                phrase.rule("trustedServices " + edition())
                        .message(title(request) + " is not a trusted service")
                        .note("trusted services: " + policy.bypass().names());
            case BYPASS_IDENTITY_REQUIRED -> identityRequired(phrase, request);
            case BYPASS_IDENTITY_KIND ->
                phrase.rule("trustedServices " + edition() + " " + request.service())
                        .message(title(request) + " may not use a " + kind(request) + " to pass the network rules")
                        .note("it may use a " + kinds(request));
            case BYPASS_IDENTITY_OF_OTHER_INSTANCE -> otherInstance(phrase, request);
            case BYPASS_SERVICE_ENDPOINT ->
                phrase.rule("networkRuleSet.virtualNetworkRules")
                        .message("trusted services do not pass on a registry with virtual network rules, and "
                                + registry.name() + " has "
                                + registry.network().virtualNetworkRules().size());
            case BYPASS_OPERATION ->
                phrase.rule("trustedServices " + edition() + " " + request.service())
                        .message(Quoted.of(request.operation().wireName()) + " is outside the scenario of "
                                + title(request))
                        .note("its scenario: " + operations(service(request)));
            case BYPASS_TASKS_NOT_ALLOWED -> tasks(phrase, registry);
            default -> throw new IllegalArgumentException("no reason of the network gate: " + reason);
        };
    }

    private Phrase identityRequired(Phrase phrase, PreparedRequest request) {
        return phrase.rule("trustedServices " + edition() + " " + request.service())
                .message(
                        title(request) + " passes only with a managed identity that the model knows, and the caller is "
                                + Subject.caller(request))
                .note("it may use a " + kinds(request))
                .note("enable a managed identity in the instance of the service and list it under identities");
    }

    private Phrase otherInstance(Phrase phrase, PreparedRequest request) {
        Identity identity = request.identity();
        String stated = request.request()
                .instance()
                .map(instance -> "the instance " + instance)
                .orElse("an instance of " + title(request));
        String own = identity == null || identity.instances().isEmpty()
                ? "no instance is known of it"
                : "it belongs to " + join(identity.instances());
        TrustedService service = service(request);
        String types = service == null ? "" : String.join(", ", service.instanceTypes());
        return phrase.rule("identities " + request.entra().id())
                .message("the caller's identity does not belong to " + stated)
                .note(own)
                .note(types.isEmpty() ? "" : "instances of the service are of type " + types);
    }

    private Phrase tasks(Phrase phrase, Registry registry) {
        boolean unset = registry.taskBypass() == TaskBypass.UNSET;
        String which = registry.id()
                .map(id -> "--ids " + id)
                .orElse("--namespace Microsoft.ContainerRegistry --resource-type registries --name " + registry.name());
        return phrase.rule("networkRuleBypassAllowedForTasks" + (unset ? " is not set" : "=false"))
                .message("ACR Tasks do not pass the network rules of " + registry.name()
                        + " unless the registry says so" + (unset ? ", as of edition " + edition() : ""))
                .remedy("az resource update " + which + " --api-version 2025-11-01"
                        + " --set properties.networkRuleBypassAllowedForTasks=true");
    }

    private String edition() {
        return policy.base().trustedServices().edition();
    }

    private static String name(PreparedRequest request) {
        return request.isImport() ? Bypass.IMPORT : request.service();
    }

    private @Nullable TrustedService service(PreparedRequest request) {
        return policy.bypass().service(name(request));
    }

    private String title(PreparedRequest request) {
        return Subject.service(name(request), service(request));
    }

    private boolean needsIdentity(PreparedRequest request) {
        TrustedService service = service(request);
        return service != null && service.needsIdentity();
    }

    private static String kind(PreparedRequest request) {
        Identity identity = request.identity();
        return identity == null ? "identity" : Subject.kind(identity.kind());
    }

    private String kinds(PreparedRequest request) {
        TrustedService service = service(request);
        return service == null
                ? ""
                : service.identityKinds().stream().map(Subject::kind).sorted().collect(Collectors.joining(" or a "));
    }

    private static String operations(@Nullable TrustedService service) {
        if (service == null || service.operations().isEmpty()) {
            return "nothing";
        }
        return service.operations().stream().sorted().map(Operation::wireName).collect(Collectors.joining(", "));
    }

    private static String join(Collection<ResourceId> ids) {
        return ids.stream().map(ResourceId::toString).sorted().collect(Collectors.joining(", "));
    }
}
