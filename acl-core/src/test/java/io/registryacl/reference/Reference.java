package io.registryacl.reference;

import static com.google.common.base.Ascii.equalsIgnoreCase;
import static io.registryacl.decision.Reason.*;

import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a request by the letter of the rules, slowly. */
public final class Reference {

    private Reference() {}

    /**
     * {@return the reasons of all gates: of a gate that passes its one reason, of another all that stand in the way}
     *
     * @param model what is configured
     * @param request what is asked
     */
    public static Set<Reason> reasons(PolicyModel model, AccessRequest request) {
        Optional<Registry> target = Question.find(model, request.registry());
        if (target.isEmpty()) {
            return EnumSet.of(REGISTRY_UNKNOWN);
        }
        Question question = new Question(model, request, target.get(), request.repository());
        Stream<Reasons> gates = Stream.of(
                Reasons.none().when(question.isSourceUnknown(), REGISTRY_UNKNOWN),
                Network.judge(question),
                Authentication.judge(question),
                Authorization.judge(question),
                Content.judge(question),
                policy(question));
        return gates.flatMap(Reasons::verdict).collect(Collectors.toSet());
    }

    /** Do the policies of the registry that is copied from permit it (semantics 2.6, 6.3). */
    private static Reasons policy(Question question) {
        Reasons reasons = Reasons.of(POLICY_SATISFIED);
        if (question.source().isEmpty()) {
            return reasons;
        }
        Registry source = question.source().get().registry();
        ImportSource named = question.request().source().orElseThrow();
        boolean leaves = !source.equals(question.registry());
        boolean closed = !source.network().publicNetworkAccess();
        boolean byLoginServer = named.address() == ImportSource.Address.LOGIN_SERVER;
        return reasons.when(leaves && !source.exportEnabled(), POLICY_EXPORT_DISABLED)
                .when(closed && byLoginServer, POLICY_IMPORT_BY_LOGIN_SERVER)
                .when(closed && named.otherTenant(), POLICY_IMPORT_CROSS_TENANT);
    }

    /** A request with the registry and the repository it is about. */
    record Question(PolicyModel model, AccessRequest request, Registry registry, Optional<RepositoryName> repository) {

        /** By name, login server or resource id, letter case ignored (P22). */
        static Optional<Registry> find(PolicyModel model, String name) {
            String bare = name.startsWith("/") && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            return model.registries().stream()
                    .filter(registry -> equalsIgnoreCase(registry.name(), name)
                            || equalsIgnoreCase(registry.loginServer(), name)
                            || registry.id().stream().anyMatch(id -> equalsIgnoreCase(id.toString(), bare)))
                    .findFirst();
        }

        /** Whether a token, map or state that is of the registry of this name is of this one. */
        boolean isAt(String name) {
            return equalsIgnoreCase(name, registry.name());
        }

        Operation operation() {
            return request.operation();
        }

        Caller caller() {
            return request.caller();
        }

        boolean isControlPlane() {
            return Needs.of(operation()).isControlPlane();
        }

        /** The same of what an import copies, if the model holds the registry; else that is foreign or unknown (P18). */
        Optional<Question> source() {
            return request.source()
                    .flatMap(named -> find(model, named.registry())
                            .map(found -> new Question(model, request, found, Optional.of(named.repository()))));
        }

        boolean isSourceUnknown() {
            Optional<ImportSource.Address> address = request.source().map(ImportSource::address);
            return source().isEmpty() && address.equals(Optional.of(ImportSource.Address.RESOURCE_ID));
        }

        /** The directory's entry of an Entra identity. */
        Optional<Identity> identity() {
            return caller() instanceof Caller.EntraIdentity identity ? entry(identity.id()) : Optional.empty();
        }

        Optional<Identity> entry(PrincipalId id) {
            return model.identities().stream()
                    .filter(identity -> identity.id().equals(id))
                    .findFirst();
        }
    }
}
