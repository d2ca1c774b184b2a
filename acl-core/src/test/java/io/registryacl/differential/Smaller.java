package io.registryacl.differential;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.Sku;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * A model and a request from which nothing more can be left out.
 *
 * @param model the model
 * @param request the request
 */
record Smaller(PolicyModel model, AccessRequest request) {

    private static final int REQUEST_PARTS = 6;

    /** Settings that say nothing, to be tried in place of those of a registry. */
    private static final List<UnaryOperator<Registry.Builder>> PLAIN_SETTINGS = List.of(
            registry -> registry.network(NetworkRules.unrestricted()),
            registry -> registry.privateEndpointConnections(List.of()),
            registry -> registry.sku(Sku.UNSPECIFIED),
            registry -> registry.loginServer(""),
            registry -> registry.taskBypass(TaskBypass.UNSET),
            registry -> registry.trustedServicesAllowed(true),
            registry -> registry.adminUserEnabled(false),
            registry -> registry.anonymousPullEnabled(false),
            registry -> registry.armAudienceAccepted(true),
            registry -> registry.exportEnabled(true),
            registry -> registry.quarantineEnabled(false));

    /** Leaves out part after part as long as {@code shows} holds of what is left. */
    static Smaller of(PolicyModel model, AccessRequest request, BiPredicate<PolicyModel, AccessRequest> shows) {
        Smaller smallest = new Smaller(model, request);
        Optional<Smaller> next = Optional.of(smallest);
        while (next.isPresent()) {
            smallest = next.get();
            next = smallest.steps().stream()
                    .filter(step -> shows.test(step.model, step.request))
                    .findFirst();
        }
        return smallest;
    }

    private List<Smaller> steps() {
        List<Smaller> steps = new ArrayList<>();
        for (Object part : parts()) {
            steps.add(new Smaller(without(part), request));
        }
        for (Registry registry : model.registries()) {
            for (UnaryOperator<Registry.Builder> plain : PLAIN_SETTINGS) {
                Registry plainer = plain.apply(registry.toBuilder()).build();
                if (!plainer.equals(registry)) {
                    steps.add(new Smaller(with(registry, plainer), request));
                }
            }
        }
        for (int part = 0; part < REQUEST_PARTS; part++) {
            AccessRequest shorter = without(part);
            if (!shorter.equals(request)) {
                steps.add(new Smaller(model, shorter));
            }
        }
        return steps;
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>(model.registries());
        parts.addAll(model.identities());
        parts.addAll(model.managementGroups());
        parts.addAll(model.roleDefinitions());
        model.roleAssignments().ifPresent(parts::addAll);
        parts.addAll(model.denyAssignments());
        parts.addAll(model.scopeMaps());
        parts.addAll(model.tokens());
        parts.addAll(model.contentStates());
        parts.addAll(model.trustedServices().added());
        parts.addAll(model.trustedServices().removed());
        return parts;
    }

    /** The model without what equals {@code part}. */
    private PolicyModel without(Object part) {
        TrustedServices services = model.trustedServices();
        PolicyModel.Builder less = PolicyModel.builder()
                .trustedServices(new TrustedServices(
                        services.edition(), but(services.added(), part), Set.copyOf(but(services.removed(), part))));
        but(model.registries(), part).forEach(less::addRegistry);
        but(model.identities(), part).forEach(less::addIdentity);
        but(model.managementGroups(), part).forEach(less::addManagementGroup);
        but(model.roleDefinitions(), part).forEach(less::addRoleDefinition);
        model.roleAssignments().ifPresent(known -> less.roleAssignments(but(known, part)));
        but(model.denyAssignments(), part).forEach(less::addDenyAssignment);
        but(model.scopeMaps(), part).forEach(less::addScopeMap);
        but(model.tokens(), part).forEach(less::addToken);
        but(model.contentStates(), part).forEach(less::addContentState);
        return less.build();
    }

    private static <T> List<T> but(Iterable<T> values, Object part) {
        List<T> others = new ArrayList<>();
        for (T value : values) {
            if (!value.equals(part)) {
                others.add(value);
            }
        }
        return others;
    }

    private PolicyModel with(Registry old, Registry replacement) {
        PolicyModel.Builder changed = new Smaller(model, request).without(old).toBuilder();
        return changed.addRegistry(replacement).build();
    }

    private AccessRequest without(int part) {
        AccessRequest.Builder shorter = AccessRequest.builder(request.registry(), request.operation())
                .caller(request.caller())
                .path(request.path())
                .service(part == 0 ? "" : request.service());
        request.instance().filter(given -> part != 1).ifPresent(shorter::instance);
        request.tag().filter(given -> part != 2).ifPresent(shorter::tag);
        request.digest().filter(given -> part != 3).ifPresent(shorter::digest);
        request.time().filter(given -> part != 4).ifPresent(shorter::time);
        boolean needsRepository = request.operation().isAboutRepository();
        request.repository().filter(given -> needsRepository || part != 5).ifPresent(shorter::repository);
        request.source().ifPresent(shorter::source);
        return shorter.build();
    }
}
