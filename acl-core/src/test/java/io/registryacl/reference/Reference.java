package io.registryacl.reference;

import static io.registryacl.decision.Reason.*;

import com.google.common.base.Ascii;
import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Question question = new Question(model, request, target.get());
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (question.isSourceUnknown()) {
            reasons.add(REGISTRY_UNKNOWN);
        }
        List<Reasons> gates = List.of(
                Network.judge(question),
                Authentication.judge(question),
                Authorization.judge(question),
                Content.judge(question),
                policy(question));
        gates.forEach(gate -> reasons.addAll(gate.verdict()));
        return reasons;
    }

    /** Do the policies of the registry that is copied from permit it (semantics 2.6, 6.3). */
    private static Reasons policy(Question question) {
        Reasons reasons = Reasons.of(POLICY_SATISFIED);
        Optional<Registry> source = question.source();
        if (source.isEmpty()) {
            return reasons;
        }
        ImportSource named = question.request().source().orElseThrow();
        boolean closed = !source.get().network().publicNetworkAccess();
        boolean leaves = !source.get().equals(question.registry());
        boolean byLoginServer = named.address() == ImportSource.Address.LOGIN_SERVER;
        return reasons.when(leaves && !source.get().exportEnabled(), POLICY_EXPORT_DISABLED)
                .when(closed && byLoginServer, POLICY_IMPORT_BY_LOGIN_SERVER)
                .when(closed && named.otherTenant(), POLICY_IMPORT_CROSS_TENANT);
    }

    /** A request with the registry it is about. */
    record Question(PolicyModel model, AccessRequest request, Registry registry) {

        /** Calls to Azure Resource Manager that the firewall does not see (P19). */
        private static final Set<Operation> CONTROL_PLANE = EnumSet.of(
                Operation.RUN_TASK,
                Operation.READ_REGISTRY,
                Operation.LIST_CREDENTIALS,
                Operation.GENERATE_CREDENTIALS);

        /** By name, login server or resource id, letter case ignored (P22). */
        static Optional<Registry> find(PolicyModel model, String name) {
            String bare = name.startsWith("/") && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            return model.registries().stream()
                    .filter(registry -> Ascii.equalsIgnoreCase(registry.name(), name)
                            || Ascii.equalsIgnoreCase(registry.loginServer(), name)
                            || registry.id()
                                    .filter(id -> Ascii.equalsIgnoreCase(id.toString(), bare))
                                    .isPresent())
                    .findFirst();
        }

        Operation operation() {
            return request.operation();
        }

        Caller caller() {
            return request.caller();
        }

        boolean isImport() {
            return operation() == Operation.IMPORT;
        }

        boolean isControlPlane() {
            return CONTROL_PLANE.contains(operation());
        }

        /** Where an import copies from, if the model holds it; otherwise the source is foreign or unknown (P18). */
        Optional<Registry> source() {
            return request.source().flatMap(source -> find(model, source.registry()));
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
