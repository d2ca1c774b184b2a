package io.registryacl.engine;

import io.registryacl.catalog.OperationNeeds;
import io.registryacl.condition.Truth;
import io.registryacl.decision.Reason;
import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.Operation;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import io.registryacl.model.TrustedService;

/** May this caller do this: by role, scope map, or the kind of credential alone (semantics 4, 3.3, 3.4, P4, P21). */
final class AuthorizationGate {

    private final PreparedPolicy policy;

    AuthorizationGate(PreparedPolicy policy) {
        this.policy = policy;
    }

    long judge(PreparedRequest request) {
        return switch (request.callerKind()) {
            case IDENTITY -> identity(request);
            case TOKEN -> token(request).bit();
            case ADMIN -> admin(request.operation()).bit();
            case ANONYMOUS -> anonymous(request.operation()).bit();
            case SERVICE -> service(request).bit();
        };
    }

    /** An import needs its right on the target and that of reading content on the source (semantics 2.6, P18). */
    private long identity(PreparedRequest request) {
        RoleQuestion question = RoleQuestion.ofTarget(policy, request);
        PreparedRegistry source = request.source();
        long findings = byRoles(question);
        if (source != null) {
            return Findings.both(findings, byRoles(RoleQuestion.ofSource(policy, request, source)));
        }
        boolean refused = !Findings.isPassing(findings) && isPullOfQuarantined(request);
        return refused && mayReadQuarantined(request, request.target()) ? Reason.AUTHZ_ROLE.bit() : findings;
    }

    /** Who may read quarantined artifacts pulls them by digest without the right to pull (semantics 6.2, S134). */
    private static boolean isPullOfQuarantined(PreparedRequest request) {
        Digest digest = request.request().digest().orElse(null);
        RepositoryName repository = request.repository();
        if (request.operation() != Operation.PULL || digest == null || repository == null) {
            return false;
        }
        ContentState.OfManifest manifest = request.target().content().manifest(repository, digest);
        return request.target().registry().quarantineEnabled() && manifest != null && !manifest.quarantinePassed();
    }

    /** Whether the caller may read quarantined artifacts of {@code registry}, the target or the source, by role. */
    boolean mayReadQuarantined(PreparedRequest request, PreparedRegistry registry) {
        if (request.callerKind() != PreparedRequest.CallerKind.IDENTITY) {
            return false;
        }
        RoleQuestion question = registry == request.source()
                ? RoleQuestion.ofSource(policy, request, registry)
                : RoleQuestion.ofTarget(policy, request);
        return Findings.isPassing(byRoles(question.of(Operation.READ_QUARANTINED)));
    }

    /** What deny and role assignments find; both are named where both refuse (semantics 4.6, P11). */
    long byRoles(RoleQuestion question) {
        ConditionFacts facts = question.facts();
        Truth denied = policy.denyAssignments().deny(question.needed(), question.ids(), question.registry(), facts);
        long granted = granted(question, facts).bit();
        return switch (denied) {
            case FALSE -> granted;
            case UNKNOWN -> Findings.both(granted, Reason.AUTHZ_CONDITION_UNKNOWN.bit());
            case TRUE -> Findings.both(granted, Reason.AUTHZ_DENY_ASSIGNMENT.bit());
        };
    }

    private Reason granted(RoleQuestion question, ConditionFacts facts) {
        if (!policy.areAssignmentsKnown()) {
            return Reason.AUTHZ_ASSIGNMENTS_UNKNOWN;
        }
        RoleGrants grants = new RoleGrants(question.needed());
        policy.assignments().collect(question.request().principals(), question.registry(), facts, grants);
        if (grants.isGranted()) {
            return Reason.AUTHZ_ROLE;
        }
        if (grants.isGrantedIfConditionsHold()) {
            return Reason.AUTHZ_CONDITION_UNKNOWN;
        }
        if (grants.mayBeGrantedByUnknownRole()) {
            return Reason.AUTHZ_ASSIGNMENTS_UNKNOWN;
        }
        return grants.isGrantedWithoutConditions() ? Reason.AUTHZ_CONDITION_FALSE : lacking(question, grants);
    }

    /** Semantics P24. */
    private static Reason lacking(RoleQuestion question, RoleGrants grants) {
        if (grants.wouldGrant(question.neededInOtherMode())) {
            return Reason.AUTHZ_ROLE_NOT_HONOURED_IN_MODE;
        }
        return grants.hasAnyInScope() ? Reason.AUTHZ_ROLE_LACKS_ACTION : Reason.AUTHZ_NO_ASSIGNMENT;
    }

    private Reason token(PreparedRequest request) {
        RegistryToken token = request.target().token(request.token().name());
        ScopeMap map = token == null ? null : request.target().scopeMap(token.scopeMap());
        return map != null && allows(map, request) ? Reason.AUTHZ_SCOPE_MAP : Reason.AUTHZ_SCOPE_MAP_LACKS_ACTION;
    }

    private boolean allows(ScopeMap map, PreparedRequest request) {
        if (request.operation() == Operation.LIST_REPOSITORIES) {
            return listsRepositories(map);
        }
        OperationNeeds needs = policy.needs(request.operation());
        RepositoryName repository = request.repository();
        if (repository == null || needs.tokenActions().isEmpty()) {
            return false;
        }
        for (ScopeMapAction action : needs.tokenActions()) {
            if (!allows(map, repository, action)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allows(ScopeMap map, RepositoryName repository, ScopeMapAction action) {
        for (ScopeMap.Entry entry : map.entries()) {
            if (entry.action() == action && entry.repositories().matches(repository)) {
                return true;
            }
        }
        return false;
    }

    /** Only who may read everywhere may list what there is (semantics 11.5, P32). */
    private static boolean listsRepositories(ScopeMap map) {
        for (ScopeMap.Entry entry : map.entries()) {
            boolean reads =
                    entry.action() == ScopeMapAction.CONTENT_READ || entry.action() == ScopeMapAction.METADATA_READ;
            if (reads && entry.repositories().isAny()) {
                return true;
            }
        }
        return false;
    }

    /** All content, but not what Azure grants to roles alone: signing and the control plane (semantics 3.4). */
    private Reason admin(Operation operation) {
        boolean content = policy.isAboutContent(operation) && operation != Operation.SIGN;
        return content ? Reason.AUTHZ_ADMIN : Reason.AUTHZ_NO_ASSIGNMENT;
    }

    private static Reason anonymous(Operation operation) {
        boolean reads = operation == Operation.PULL || operation == Operation.LIST_TAGS;
        return reads ? Reason.AUTHZ_ANONYMOUS_PULL : Reason.AUTHZ_ANONYMOUS_PULL_ONLY;
    }

    /** An import is judged by its caller's own rights, of which a service without identity has none (semantics P4). */
    private Reason service(PreparedRequest request) {
        TrustedService service = policy.bypass().service(request.service());
        boolean inScenario = service != null
                && !service.needsIdentity()
                && service.operations().contains(request.operation());
        if (!inScenario) {
            return Reason.AUTHZ_SERVICE_OUTSIDE_SCENARIO;
        }
        return request.isImport() ? Reason.AUTHZ_NO_ASSIGNMENT : Reason.AUTHZ_SERVICE_SCENARIO;
    }
}
