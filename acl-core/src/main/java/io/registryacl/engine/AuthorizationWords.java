package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.issue.Quoted;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import io.registryacl.model.TrustedService;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings of the authorization gate in words, those about roles apart. */
final class AuthorizationWords {

    private final PreparedPolicy policy;
    private final RoleWords roles;

    AuthorizationWords(PreparedPolicy policy, AuthorizationGate gate) {
        this.policy = policy;
        this.roles = new RoleWords(policy, gate);
    }

    ReasonExplanation explain(Reason reason, PreparedRequest request) {
        return phrase(new Phrase(reason), reason, request).build();
    }

    private Phrase phrase(Phrase phrase, Reason reason, PreparedRequest request) {
        return switch (reason) {
            case AUTHZ_SCOPE_MAP ->
                phrase.rule("scopeMaps " + mapName(request))
                        .message("the token's scope map allows " + operation(request))
                        .note(entries(request));
            case AUTHZ_SCOPE_MAP_LACKS_ACTION -> scopeMapLacks(phrase, request);
            case AUTHZ_ADMIN ->
                phrase.rule("adminUserEnabled=true")
                        .message("the admin user has full access to the registry's content, whatever the roles say");
            case AUTHZ_ANONYMOUS_PULL ->
                phrase.rule("anonymousPullEnabled=true").message("everyone may pull from every repository");
            case AUTHZ_ANONYMOUS_PULL_ONLY ->
                phrase.rule("anonymousPullEnabled")
                        .message("callers without credentials may pull and list tags, and not " + operation(request));
            case AUTHZ_SERVICE_SCENARIO ->
                phrase.rule("trustedServices " + Quoted.escape(request.service()))
                        .message(
                                operation(request) + " belongs to what " + title(request) + " does, and needs no role");
            case AUTHZ_SERVICE_OUTSIDE_SCENARIO -> serviceOutside(phrase, request);
            case AUTHZ_NO_ASSIGNMENT ->
                request.callerKind() == CallerKind.IDENTITY
                        ? roles.explain(phrase, reason, request)
                        : phrase.rule("roleAssignments")
                                .message(operation(request) + " is granted by role assignments alone, which "
                                        + Subject.caller(request) + " cannot have");
            default -> roles.explain(phrase, reason, request);
        };
    }

    private static String operation(PreparedRequest request) {
        return Quoted.of(request.operation().wireName());
    }

    private String title(PreparedRequest request) {
        return Subject.service(request.service(), policy.bypass().service(request.service()));
    }

    private Phrase serviceOutside(Phrase phrase, PreparedRequest request) {
        TrustedService service = policy.bypass().service(request.service());
        phrase.rule("trustedServices " + Quoted.escape(request.service()));
        if (service == null) {
            return phrase.message(title(request) + " is not trusted, so it may do nothing without an identity");
        }
        return service.needsIdentity()
                ? phrase.message(title(request) + " may do nothing without a managed identity")
                : phrase.message(operation(request) + " is outside the scenario of " + title(request));
    }

    private Phrase scopeMapLacks(Phrase phrase, PreparedRequest request) {
        ScopeMap map = map(request);
        if (map == null) {
            return phrase.rule("scopeMaps").message("there is no scope map, as the token is not known");
        }
        Set<ScopeMapAction> needed = policy.needs(request.operation()).tokenActions();
        phrase.rule("scopeMaps " + mapName(request))
                .message("no entry of the token's scope map allows " + operation(request)
                        + request.request()
                                .repository()
                                .map(repository -> " on " + repository)
                                .orElse(""))
                .note(
                        needed.isEmpty()
                                ? "a scope map cannot allow it, except that who reads `*` may list repositories"
                                : "it takes " + names(needed))
                .note(entries(request));
        return needed.isEmpty() ? phrase : phrase.remedy(addEntry(request, map, needed));
    }

    private static String addEntry(PreparedRequest request, ScopeMap map, Set<ScopeMapAction> needed) {
        RepositoryName repository = request.repository();
        return "az acr scope-map update --registry "
                + request.target().registry().name() + " --name "
                + Quoted.escape(map.name()) + " --add-repository " + repository + " "
                + needed.stream().sorted().map(ScopeMapAction::wireName).collect(Collectors.joining(" "));
    }

    /** The entries that come near: of the same repositories or with a needed action. */
    private String entries(PreparedRequest request) {
        ScopeMap map = map(request);
        RepositoryName repository = request.repository();
        if (map == null || map.entries().isEmpty()) {
            return "the scope map has no entries";
        }
        String near = map.entries().stream()
                .distinct()
                .sorted(Comparator.comparing(ScopeMap.Entry::toString))
                .filter(entry -> repository != null && entry.repositories().matches(repository))
                .map(entry -> Quoted.escape(entry.toString()))
                .collect(Collectors.joining(", "));
        if (!near.isEmpty()) {
            return "for this repository it has " + near;
        }
        return repository == null ? "" : "no entry is for this repository; the nearest is " + nearest(map, repository);
    }

    /** The entry whose repositories share the longest start with the one asked for. */
    private static String nearest(ScopeMap map, RepositoryName repository) {
        String wanted = repository.value();
        return map.entries().stream()
                .min(Comparator.comparing((ScopeMap.Entry entry) ->
                                -common(entry.repositories().value(), wanted))
                        .thenComparing(ScopeMap.Entry::toString))
                .map(entry -> Quoted.escape(entry.toString()))
                .orElse("none");
    }

    private static int common(String first, String second) {
        int length = 0;
        while (length < first.length() && length < second.length() && first.charAt(length) == second.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String names(Set<ScopeMapAction> actions) {
        return actions.stream().sorted().map(ScopeMapAction::wireName).collect(Collectors.joining(" and "));
    }

    private static @Nullable ScopeMap map(PreparedRequest request) {
        RegistryToken token = request.target().token(request.token().name());
        return token == null ? null : request.target().scopeMap(token.scopeMap());
    }

    private static String mapName(PreparedRequest request) {
        ScopeMap map = map(request);
        return map == null ? "" : Quoted.escape(map.name());
    }
}
