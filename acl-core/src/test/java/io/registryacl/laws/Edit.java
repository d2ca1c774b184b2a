package io.registryacl.laws;

import com.google.common.base.Ascii;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.ContentState;
import io.registryacl.model.Identity;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.ScopeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One change, made to a decision point and, the long way round, to a model.
 *
 * @param what what is changed, for messages
 * @param ofPoint the change of a decision point
 * @param ofModel the same change of a model
 */
record Edit(Object what, UnaryOperator<PolicyDecisionPoint> ofPoint, UnaryOperator<PolicyModel> ofModel) {

    static Edit put(Registry registry) {
        return new Edit(
                registry,
                pdp -> pdp.with(registry),
                model -> model.toBuilder().putRegistry(registry).build());
    }

    static Edit remove(String registry) {
        return new Edit("without " + registry, pdp -> pdp.without(registry), model -> {
            PolicyModel.Builder changed = Copies.without(model, Copies.Part.REGISTRIES);
            model.registries().stream()
                    .filter(other -> !Ascii.equalsIgnoreCase(other.name(), registry))
                    .forEach(changed::addRegistry);
            return changed.build();
        });
    }

    static Edit add(RoleAssignment assignment) {
        return new Edit(assignment, pdp -> pdp.with(assignment), model -> {
            List<RoleAssignment> known = model.roleAssignments().orElseThrow(IllegalStateException::new);
            return model.toBuilder()
                    .roleAssignments(Worlds.plus(known, assignment))
                    .build();
        });
    }

    static Edit remove(RoleAssignment assignment) {
        return new Edit("without " + assignment, pdp -> pdp.without(assignment), model -> {
            PolicyModel.Builder changed = model.toBuilder();
            model.roleAssignments().ifPresent(known -> {
                List<RoleAssignment> rest = new ArrayList<>(known);
                rest.removeIf(assignment::equals);
                changed.roleAssignments(rest);
            });
            return changed.build();
        });
    }

    static Edit put(Identity identity) {
        return new Edit(
                identity,
                pdp -> pdp.with(identity),
                model -> withoutIdentity(model, identity.id())
                        .addIdentity(identity)
                        .build());
    }

    static Edit remove(PrincipalId identity) {
        return new Edit(
                "without " + identity,
                pdp -> pdp.without(identity),
                model -> withoutIdentity(model, identity).build());
    }

    private static PolicyModel.Builder withoutIdentity(PolicyModel model, PrincipalId id) {
        PolicyModel.Builder changed = Copies.without(model, Copies.Part.IDENTITIES);
        model.identities().stream().filter(other -> !other.id().equals(id)).forEach(changed::addIdentity);
        return changed;
    }

    static Edit put(RegistryToken token) {
        return new Edit(token, pdp -> pdp.with(token), model -> {
            PolicyModel.Builder changed = Copies.without(model, Copies.Part.TOKENS);
            model.tokens().stream()
                    .filter(other -> !Ascii.equalsIgnoreCase(other.registry(), token.registry())
                            || !Ascii.equalsIgnoreCase(other.name(), token.name()))
                    .forEach(changed::addToken);
            return changed.addToken(token).build();
        });
    }

    static Edit put(ScopeMap map) {
        return new Edit(map, pdp -> pdp.with(map), model -> {
            PolicyModel.Builder changed = Copies.without(model, Copies.Part.SCOPE_MAPS);
            model.scopeMaps().stream()
                    .filter(other -> !Ascii.equalsIgnoreCase(other.registry(), map.registry())
                            || !Ascii.equalsIgnoreCase(other.name(), map.name()))
                    .forEach(changed::addScopeMap);
            return changed.addScopeMap(map).build();
        });
    }

    static Edit put(ContentState state) {
        return new Edit(state, pdp -> pdp.with(state), model -> {
            PolicyModel.Builder changed = Copies.without(model, Copies.Part.CONTENT_STATES);
            model.contentStates().stream()
                    .filter(other -> !other.key().equals(state.key()))
                    .forEach(changed::addContentState);
            return changed.addContentState(state).build();
        });
    }

    /** Every change that takes a part of {@code model} over, or takes it away again. */
    static List<Edit> with(PolicyModel model) {
        List<Edit> edits = new ArrayList<>();
        for (Registry registry : model.registries()) {
            edits.add(put(registry));
            edits.add(remove(Ascii.toUpperCase(registry.name())));
        }
        model.roleAssignments()
                .ifPresent(assignments -> assignments.forEach(assignment -> {
                    edits.add(add(assignment));
                    edits.add(remove(assignment));
                }));
        for (Identity identity : model.identities()) {
            edits.add(put(identity));
            edits.add(remove(identity.id()));
        }
        model.tokens().forEach(token -> edits.add(put(token)));
        model.scopeMaps().forEach(map -> edits.add(put(map)));
        model.contentStates().forEach(state -> edits.add(put(state)));
        return edits;
    }
}
