package io.registryacl.engine;

import com.google.common.collect.ImmutableMap;
import io.registryacl.catalog.TrustedServiceCatalog;
import io.registryacl.decision.Reason;
import io.registryacl.issue.Quoted;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rule by which a trusted service passes the network rules of a registry (semantics 2.3, P16). */
final class Bypass {

    static final String TASKS = "acr-tasks";
    static final String IMPORT = "acr-import";

    private final ImmutableMap<String, TrustedService> services;
    private final boolean tasksPassWhenUnset;

    private Bypass(ImmutableMap<String, TrustedService> services, boolean tasksPassWhenUnset) {
        this.services = services;
        this.tasksPassWhenUnset = tasksPassWhenUnset;
    }

    static Bypass of(TrustedServices trusted) {
        TrustedServiceCatalog edition = TrustedServiceCatalog.edition(trusted.edition())
                .orElseThrow(() -> new IllegalArgumentException("no edition `" + trusted.edition()
                        + "` of trusted services; there are " + TrustedServiceCatalog.editions()));
        Map<String, TrustedService> services = new HashMap<>();
        edition.services().forEach(service -> services.put(service.name(), service));
        services.keySet().removeAll(trusted.removed());
        trusted.added().forEach(service -> services.put(service.name(), service));
        return new Bypass(ImmutableMap.copyOf(services), edition.tasksPassWhenUnset());
    }

    @Nullable
    TrustedService service(String name) {
        return services.get(name);
    }

    /** The names of all trusted services in alphabetical order. */
    String names() {
        return services.keySet().stream().sorted().map(Quoted::escape).collect(Collectors.joining(", "));
    }

    /** Everything that keeps the call from passing as a trusted service; 0 if it passes (semantics P16: all, in order). */
    long failures(PreparedRegistry prepared, PreparedRequest request) {
        return settingFailures(prepared.registry(), request.service()) | serviceFailures(request);
    }

    /** What keeps an import from passing, which acts as a service of its own without identity (semantics P18). */
    long importFailures(PreparedRegistry prepared) {
        long trusted = services.containsKey(IMPORT) ? 0 : Reason.BYPASS_SERVICE_NOT_TRUSTED.bit();
        return settingFailures(prepared.registry(), IMPORT) | trusted;
    }

    private long settingFailures(Registry registry, String service) {
        long failures = 0;
        if (!registry.trustedServicesAllowed()) {
            failures |= Reason.BYPASS_DISABLED.bit();
        }
        if (!registry.network().virtualNetworkRules().isEmpty()) {
            failures |= Reason.BYPASS_SERVICE_ENDPOINT.bit();
        }
        if (service.equals(TASKS) && !tasksPass(registry.taskBypass())) {
            failures |= Reason.BYPASS_TASKS_NOT_ALLOWED.bit();
        }
        return failures;
    }

    private boolean tasksPass(TaskBypass bypass) {
        return switch (bypass) {
            case UNSET -> tasksPassWhenUnset;
            case ALLOWED -> true;
            case DENIED -> false;
        };
    }

    private long serviceFailures(PreparedRequest request) {
        TrustedService service = services.get(request.service());
        if (service == null) {
            return Reason.BYPASS_SERVICE_NOT_TRUSTED.bit();
        }
        if (service.needsIdentity()) {
            return identityFailures(
                    service, request.identity(), request.request().instance().orElse(null));
        }
        return service.operations().contains(request.operation()) ? 0 : Reason.BYPASS_OPERATION.bit();
    }

    private static long identityFailures(
            TrustedService service, @Nullable Identity identity, @Nullable ResourceId instance) {
        if (identity == null || !identity.kind().isManaged()) {
            return Reason.BYPASS_IDENTITY_REQUIRED.bit();
        }
        long failures = service.identityKinds().contains(identity.kind()) ? 0 : Reason.BYPASS_IDENTITY_KIND.bit();
        return fitsInstance(service, identity, instance)
                ? failures
                : failures | Reason.BYPASS_IDENTITY_OF_OTHER_INSTANCE.bit();
    }

    /** Without a stated instance the host vouches for the service, but an identity's own instance must be of its type. */
    private static boolean fitsInstance(TrustedService service, Identity identity, @Nullable ResourceId instance) {
        if (instance != null) {
            return identity.instances().contains(instance) && isOf(service, instance);
        }
        boolean hasOwn = identity.kind() == IdentityKind.SYSTEM_ASSIGNED;
        return !hasOwn || identity.instances().stream().allMatch(own -> isOf(service, own));
    }

    private static boolean isOf(TrustedService service, ResourceId instance) {
        if (service.instanceTypes().isEmpty()) {
            return true;
        }
        for (String type : service.instanceTypes()) {
            if (instance.isOfType(type)) {
                return true;
            }
        }
        return false;
    }
}
