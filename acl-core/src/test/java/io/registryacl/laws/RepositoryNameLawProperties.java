package io.registryacl.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.condition.Condition;
import io.registryacl.decision.Decision;
import io.registryacl.laws.Worlds.World;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.ContentState;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.ImportSource;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.ScopeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Law 15 for repositories: no name means anything, but where a condition compares it; so conditions are left out here. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
final class RepositoryNameLawProperties {

    private static final String PREFIX = "renamed/";

    @Property(tries = 300)
    void law15_renamingRepositories_commutesWithDeciding(@ForAll World world) {
        World plain = world.with(RepositoryNameLawProperties::withoutConditions);
        World renamed = plain.with(RepositoryNameLawProperties::renamed).asking(RepositoryNameLawProperties::renamed);

        assertThat(renamed.decisions())
                .extracting(Decision::reasonBits)
                .isEqualTo(plain.decisions().stream().map(Decision::reasonBits).toList());
    }

    private static PolicyModel withoutConditions(PolicyModel model) {
        PolicyModel.Builder plain = Copies.without(model, Copies.Part.DENY_ASSIGNMENTS);
        model.roleAssignments()
                .ifPresent(all -> plain.roleAssignments(all.stream()
                        .map(one -> new RoleAssignment(
                                one.name(), one.principal(), one.role(), one.scope(), Condition.always()))
                        .toList()));
        for (DenyAssignment one : model.denyAssignments()) {
            plain.addDenyAssignment(new DenyAssignment(
                    one.name(),
                    one.permissions(),
                    one.scope(),
                    one.appliesToChildScopes(),
                    one.everyone(),
                    one.principals(),
                    one.excludedPrincipals(),
                    Condition.always()));
        }
        return plain.build();
    }

    private static PolicyModel renamed(PolicyModel model) {
        PolicyModel withoutMaps = Copies.without(model, Copies.Part.SCOPE_MAPS).build();
        PolicyModel.Builder changed = Copies.without(withoutMaps, Copies.Part.CONTENT_STATES);
        for (ScopeMap map : model.scopeMaps()) {
            changed.addScopeMap(new ScopeMap(
                    map.registry(),
                    map.name(),
                    map.entries().stream()
                            .map(entry -> new ScopeMap.Entry(renamed(entry.repositories()), entry.action()))
                            .toList()));
        }
        model.contentStates().forEach(state -> changed.addContentState(renamed(state)));
        return changed.build();
    }

    private static ContentState renamed(ContentState state) {
        if (state instanceof ContentState.OfManifest one) {
            return new ContentState.OfManifest(
                    one.registry(),
                    renamed(one.repository()),
                    one.digest(),
                    one.tags(),
                    one.locks(),
                    one.quarantinePassed(),
                    one.deleted());
        }
        if (state instanceof ContentState.OfTag one) {
            return new ContentState.OfTag(
                    one.registry(), renamed(one.repository()), one.tag(), one.digest(), one.locks());
        }
        return new ContentState.OfRepository(state.registry(), renamed(state.repository()), state.locks());
    }

    private static AccessRequest renamed(AccessRequest request) {
        AccessRequest.Builder changed = request.toBuilder();
        request.repository().ifPresent(repository -> changed.repository(renamed(repository)));
        request.source()
                .ifPresent(source -> changed.source(new ImportSource(
                        source.registry(), renamed(source.repository()), source.address(), source.otherTenant())));
        return changed.build();
    }

    private static RepositoryPattern renamed(RepositoryPattern pattern) {
        return pattern.isAny() ? pattern : new RepositoryPattern(PREFIX + pattern.value());
    }

    private static RepositoryName renamed(RepositoryName name) {
        return new RepositoryName(PREFIX + name.value());
    }
}
