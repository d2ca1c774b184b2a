package io.registryacl.engine;

import io.registryacl.condition.Truth;
import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Operation;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.TrustedService;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** May this caller do this: by role, scope map, or the kind of credential alone (semantics 4, 3.3, 3.4, P4, P21). */
final class AuthorizationGate {

    private final PreparedPolicy policy;
    private final RoleGrants grants;
    private final ScopeMapGrants scopeMaps;

    AuthorizationGate(PreparedPolicy policy) {
        this.policy = policy;
        this.grants = new RoleGrants(policy);
        this.scopeMaps = new ScopeMapGrants(policy.permissions());
    }

    long judge(AccessRequest request, PreparedRegistry target) {
        return switch (CallerKind.of(request.caller())) {
            case IDENTITY -> identity(request, target);
            case TOKEN -> scopeMaps.judge(request, target).bit();
            case ADMIN -> admin(request.operation()).bit();
            case ANONYMOUS -> anonymous(request.operation()).bit();
            case SERVICE -> service(request).bit();
        };
    }

    /** An import needs its right on the target and that of reading content on the source (semantics 2.6, P18). */
    private long identity(AccessRequest request, PreparedRegistry target) {
        PreparedRegistry source = policy.source(request);
        long findings = byRoles(request, request.operation(), target, Asked.repository(request));
        if (source != null) {
            return Findings.both(findings, byRoles(request, Operation.PULL, source, sourceRepository(request)));
        }
        boolean refused = !Findings.isPassing(findings) && isPullOfQuarantined(request, target);
        return refused && mayReadQuarantined(request, target) ? Reason.AUTHZ_ROLE.bit() : findings;
    }

    private long byRoles(
            AccessRequest request,
            Operation operation,
            PreparedRegistry registry,
            @Nullable RepositoryName repository) {
        PrincipalId id = Asked.identity(request).id();
        return byRoles(id, policy.principal(id), operation, registry, repository, Asked.time(request));
    }

    private static @Nullable RepositoryName sourceRepository(AccessRequest request) {
        ImportSource source = Asked.source(request);
        return source == null ? null : source.repository();
    }

    /** Who may read quarantined artifacts pulls them by digest without the right to pull (semantics 6.2, S134). */
    private static boolean isPullOfQuarantined(AccessRequest request, PreparedRegistry target) {
        Digest digest = Asked.digest(request);
        RepositoryName repository = Asked.repository(request);
        if (request.operation() != Operation.PULL || digest == null || repository == null) {
            return false;
        }
        ContentState.OfManifest manifest = target.content().manifest(repository, digest);
        return target.quarantineEnabled() && manifest != null && !manifest.quarantinePassed();
    }

    /** Whether the caller may read quarantined artifacts of {@code registry}, the target or the source, by role. */
    boolean mayReadQuarantined(AccessRequest request, PreparedRegistry registry) {
        if (CallerKind.of(request.caller()) != CallerKind.IDENTITY) {
            return false;
        }
        boolean ofSource = registry == policy.source(request);
        RepositoryName repository = ofSource ? sourceRepository(request) : Asked.repository(request);
        return Findings.isPassing(byRoles(request, Operation.READ_QUARANTINED, registry, repository));
    }

    /**
     * Whether roles let somebody pass at an unknown time. Where no condition and no deny assignment can matter, which is the
     * rule, it takes only what the handles hold.
     *
     * @param scopes those of the registry
     */
    boolean isPassedByRoles(
            PrincipalHandle caller,
            Operation operation,
            PreparedRegistry registry,
            int[] scopes,
            @Nullable RepositoryName repository) {
        if (caller.isUnderConditions() || registry.denials().length != 0) {
            return Findings.isPassing(byRoles(caller.id(), caller.principal(), operation, registry, repository, null));
        }
        long needed = policy.permissions().required(operation, registry.mode());
        return RoleGrants.covers(grants.unconditional(caller.roleEntries(), scopes), needed);
    }

    /** What roles find about a question. */
    long byRoles(RoleQuestion question) {
        return byRoles(
                question.caller(),
                policy.principal(question.caller()),
                question.operation(),
                question.registry(),
                question.repository(),
                question.time());
    }

    /**
     * What deny and role assignments find; both are named where both refuse (semantics 4.6, P11).
     *
     * @param principal what the policy knows of the caller; null if nothing
     * @param repository null where the operation is about none
     * @param time null where it is not known
     */
    long byRoles(
            PrincipalId caller,
            @Nullable PreparedPrincipal principal,
            Operation operation,
            PreparedRegistry registry,
            @Nullable RepositoryName repository,
            @Nullable Instant time) {
        long granted = granted(principal, operation, registry, repository, time).bit();
        if (registry.denials().length == 0) {
            return granted;
        }
        long needed = policy.permissions().required(operation, registry.mode());
        Truth denied = policy.denyAssignments()
                .deny(needed, registry, caller, PreparedPrincipal.groupsOf(principal), repository, time);
        return switch (denied) {
            case FALSE -> granted;
            case UNKNOWN -> Findings.both(granted, Reason.AUTHZ_CONDITION_UNKNOWN.bit());
            case TRUE -> Findings.both(granted, Reason.AUTHZ_DENY_ASSIGNMENT.bit());
        };
    }

    private Reason granted(
            @Nullable PreparedPrincipal principal,
            Operation operation,
            PreparedRegistry registry,
            @Nullable RepositoryName repository,
            @Nullable Instant time) {
        if (!policy.areAssignmentsKnown()) {
            return Reason.AUTHZ_ASSIGNMENTS_UNKNOWN;
        }
        if (principal == null) {
            return Reason.AUTHZ_NO_ASSIGNMENT;
        }
        long needed = policy.permissions().required(operation, registry.mode());
        long certain = grants.unconditional(principal, registry);
        if (RoleGrants.covers(certain, needed)) {
            return Reason.AUTHZ_ROLE;
        }
        long conditional = grants.conditional(principal, registry);
        if (RoleGrants.covers(certain | conditional, needed)) {
            ConditionFacts facts = new ConditionFacts(policy.permissions(), repository, time);
            long held = certain | grants.underCondition(Truth.TRUE, needed, principal, registry, facts);
            if (RoleGrants.covers(held, needed)) {
                return Reason.AUTHZ_ROLE;
            }
            long possible = grants.underCondition(Truth.UNKNOWN, needed, principal, registry, facts);
            if (RoleGrants.covers(held | possible, needed)) {
                return Reason.AUTHZ_CONDITION_UNKNOWN;
            }
        }
        long neededInOtherMode =
                policy.permissions().required(operation, registry.mode().other());
        return lacking(certain | conditional, needed, neededInOtherMode);
    }

    /**
     * Why what is granted does not do (semantics P24).
     *
     * @param granted what all assigned roles grant, their conditions apart
     */
    private static Reason lacking(long granted, long needed, long neededInOtherMode) {
        if (needed != 0 && (granted & PermissionTable.UNKNOWN_ROLE) != 0) {
            return Reason.AUTHZ_ASSIGNMENTS_UNKNOWN;
        }
        if (RoleGrants.covers(granted, needed)) {
            return Reason.AUTHZ_CONDITION_FALSE;
        }
        if (RoleGrants.covers(granted, neededInOtherMode)) {
            return Reason.AUTHZ_ROLE_NOT_HONOURED_IN_MODE;
        }
        boolean assigned = (granted & PermissionTable.ASSIGNED) != 0;
        return assigned ? Reason.AUTHZ_ROLE_LACKS_ACTION : Reason.AUTHZ_NO_ASSIGNMENT;
    }

    /** All content, but not what Azure grants to roles alone: signing and the control plane (semantics 3.4). */
    private Reason admin(Operation operation) {
        boolean content = policy.permissions().isAboutContent(operation) && operation != Operation.SIGN;
        return content ? Reason.AUTHZ_ADMIN : Reason.AUTHZ_NO_ASSIGNMENT;
    }

    private static Reason anonymous(Operation operation) {
        boolean reads = operation == Operation.PULL || operation == Operation.LIST_TAGS;
        return reads ? Reason.AUTHZ_ANONYMOUS_PULL : Reason.AUTHZ_ANONYMOUS_PULL_ONLY;
    }

    /** An import is judged by its caller's own rights, of which a service without identity has none (semantics P4). */
    private Reason service(AccessRequest request) {
        TrustedService service = policy.bypass().service(Asked.service(request));
        boolean inScenario = service != null
                && !service.needsIdentity()
                && service.operations().contains(request.operation());
        if (!inScenario) {
            return Reason.AUTHZ_SERVICE_OUTSIDE_SCENARIO;
        }
        return Asked.isImport(request) ? Reason.AUTHZ_NO_ASSIGNMENT : Reason.AUTHZ_SERVICE_SCENARIO;
    }
}
