package io.registryacl.reference;

import static com.google.common.base.Ascii.equalsIgnoreCase;
import static com.google.common.base.Ascii.toLowerCase;
import static io.registryacl.decision.Reason.*;
import static io.registryacl.model.ScopeMapAction.CONTENT_READ;
import static io.registryacl.model.ScopeMapAction.CONTENT_WRITE;
import static io.registryacl.model.ScopeMapAction.METADATA_READ;

import io.registryacl.model.Caller;
import io.registryacl.model.Operation;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import io.registryacl.model.TrustedService;
import io.registryacl.reference.Reference.Question;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** May this caller do this (semantics 3.3, 3.4, 4, P4, P21). */
final class Authorization {

    private static final Set<ScopeMapAction> LISTING = EnumSet.of(CONTENT_READ, METADATA_READ);
    private static final Map<String, List<ScopeMapAction>> SYSTEM_MAPS = Map.of(
            "_repositories_admin", List.of(ScopeMapAction.values()),
            "_repositories_pull", List.of(CONTENT_READ),
            "_repositories_push", List.of(CONTENT_READ, CONTENT_WRITE));

    private Authorization() {}

    static Reasons judge(Question question) {
        Operation operation = question.operation();
        if (question.caller() instanceof Caller.EntraIdentity identity) {
            return ofIdentity(question, identity);
        }
        if (question.caller() instanceof Caller.Token token) {
            Optional<RegistryToken> known = Authentication.token(question, token);
            boolean allowed = known.stream().anyMatch(found -> mayDo(question, entries(question, found)));
            return Reasons.of(AUTHZ_SCOPE_MAP).when(!allowed, AUTHZ_SCOPE_MAP_LACKS_ACTION);
        }
        if (question.caller() instanceof Caller.Admin) {
            boolean none = question.isControlPlane() || operation == Operation.SIGN;
            return Reasons.of(AUTHZ_ADMIN).when(none, AUTHZ_NO_ASSIGNMENT);
        }
        if (question.caller() instanceof Caller.Anonymous) {
            boolean allowed = operation == Operation.PULL || operation == Operation.LIST_TAGS;
            return Reasons.of(AUTHZ_ANONYMOUS_PULL).when(!allowed, AUTHZ_ANONYMOUS_PULL_ONLY);
        }
        return ofService(question, (Caller.Service) question.caller());
    }

    private static Reasons ofIdentity(Question question, Caller.EntraIdentity identity) {
        Roles roles = new Roles(question, identity);
        boolean reader = Content.isPullOfQuarantinedDigest(question) && roles.mayReadQuarantined();
        Reasons reasons = reader ? Reasons.of(AUTHZ_ROLE) : roles.judge(question.operation());
        question.source().ifPresent(source -> reasons.and(new Roles(source, identity).judge(Operation.PULL))); // P18
        return reasons;
    }

    /** All that is needed on the repository by the union of entries; to list repositories, one on all will do (P32). */
    private static boolean mayDo(Question question, List<ScopeMap.Entry> entries) {
        boolean listing = question.operation() == Operation.LIST_REPOSITORIES;
        String repository =
                listing ? "" : question.repository().map(RepositoryName::value).orElse("");
        Set<ScopeMapAction> needed = Needs.of(question.operation()).ofTokens;
        List<ScopeMapAction> granted = entries.stream()
                .filter(entry -> matches(entry.repositories().value(), repository))
                .map(ScopeMap.Entry::action)
                .toList();
        boolean allNeeded = !needed.isEmpty() && granted.containsAll(needed);
        return listing ? !Collections.disjoint(granted, LISTING) : allNeeded;
    }

    /** {@code *}, or {@code below/*} with something in place of the star, or the very name (semantics 3.3). */
    private static boolean matches(String pattern, String name) {
        boolean below = pattern.endsWith("/*") && name.startsWith(pattern.substring(0, pattern.length() - 1));
        return pattern.equals("*") || pattern.equals(name) || below && name.length() >= pattern.length();
    }

    /** Of the map that the token names: the model's own, else the system's, else none. */
    private static List<ScopeMap.Entry> entries(Question question, RegistryToken token) {
        return question.model().scopeMaps().stream()
                .filter(map -> question.isAt(map.registry()))
                .filter(map -> equalsIgnoreCase(map.name(), token.scopeMap()))
                .map(ScopeMap::entries)
                .findFirst()
                .orElse(SYSTEM_MAPS.getOrDefault(toLowerCase(token.scopeMap()), List.of()).stream()
                        .map(action -> new ScopeMap.Entry(new RepositoryPattern("*"), action))
                        .toList());
    }

    /** P4: a service without identity may do its scenario; an import asks for rights of a caller, which it has not. */
    private static Reasons ofService(Question question, Caller.Service caller) {
        Optional<TrustedService> service = Network.trusted(question.model(), caller.name())
                .filter(found -> !found.needsIdentity() && found.operations().contains(question.operation()));
        return Reasons.of(AUTHZ_SERVICE_SCENARIO)
                .when(service.isEmpty(), AUTHZ_SERVICE_OUTSIDE_SCENARIO)
                .when(service.isPresent() && question.operation() == Operation.IMPORT, AUTHZ_NO_ASSIGNMENT);
    }
}
