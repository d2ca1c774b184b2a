package io.registryacl.engine;

import io.registryacl.decision.Decision;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.ContentState;
import io.registryacl.model.Identity;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.ScopeMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests against one policy. Immutable and thread-safe; does no I/O, reads no clock, keeps no log.
 *
 * <pre>{@code
 * PolicyDecisionPoint pdp = PolicyDecisionPoint.of(model);
 * Decision decision = pdp.decide(request);
 * if (!decision.isAllowed()) {
 *     respond(403, decision.explanation().clientMessage());
 * }
 * }</pre>
 *
 * <p>Every well-typed request gets an answer, never an exception. A request is allowed only if every gate lets it pass; what
 * is not known is not allowed (semantics 0, P10).
 *
 * <p>There are three ways to ask, all of which say the same: with a request, which can tell everything; by handles, {@link
 * #registry} and {@link #principal}, which a host looks up once and keeps; and by strings as they come in. Answers of yes or no
 * allocate nothing, except that a condition of a role or deny assignment allocates while it is evaluated, and a name that is
 * not in lower-case letters while it is looked up.
 *
 * <p>A policy changes by {@link #with(Registry)} and its like: each gives a new decision point, which shares everything else
 * with this one, in a time that does not depend on how much else there is, unless it says so. This one goes on to answer as
 * before. {@link PolicyHolder} hands the new one to the threads of a host.
 */
public final class PolicyDecisionPoint {

    private final PreparedPolicy policy;
    private final @Nullable PolicyModel model;
    private final Gates gates;
    private final DecisionExplainer explainer;

    /** Worked out when first asked for; two threads may both do so, with the same result. */
    private @Nullable String digest;

    private PolicyDecisionPoint(PreparedPolicy policy, @Nullable PolicyModel model) {
        this.policy = policy;
        this.model = model;
        this.gates = new Gates(policy);
        this.explainer = new DecisionExplainer(policy, gates);
    }

    /**
     * {@return a decision point for {@code model}} Takes time linear in the model's size, once.
     *
     * @param model everything that is configured
     * @throws IllegalArgumentException if the model names an edition of trusted services that does not exist
     */
    public static PolicyDecisionPoint of(PolicyModel model) {
        return new PolicyDecisionPoint(PreparedPolicy.of(model), model);
    }

    /**
     * {@return the policy that this answers by} After a change it is written anew at each call, in time linear in its size,
     * with its lists in the order of names and ids and without repetitions.
     */
    public PolicyModel model() {
        return model == null ? ChangedModel.of(policy) : model;
    }

    /**
     * {@return a hash of all that the policy says, such as {@code sha256:} with 64 hex digits} Policies that say the same have
     * the same, in whatever order they list it and however they came about, save that the order of lists inside one thing
     * counts, such as that of a registry's rules or a role's actions. The first call takes time linear in the policy's size; a
     * host that logs it asks once before it publishes.
     */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = PolicyDigest.of(policy);
            digest = known;
        }
        return known;
    }

    /**
     * {@return whether {@code request} is allowed} Says the same as {@link #decide}, sooner: it stops at the first gate that
     * does not let pass.
     *
     * @param request what is asked
     */
    public boolean isAllowed(AccessRequest request) {
        return Findings.isPassing(gates.judgeUntilRefused(request));
    }

    /**
     * {@return the decision on {@code request}, with the reasons of every gate (semantics P11)}
     *
     * @param request what is asked
     */
    public Decision decide(AccessRequest request) {
        return Decision.of(request, gates.judge(request), explainer);
    }

    /**
     * {@return the decisions on many requests, in their order; immutable} What neighbours have in common is judged once:
     * requests of one caller to one registry for one operation over one path differ in repository, tag and digest only.
     *
     * @param requests what is asked; possibly nothing
     */
    public List<Decision> decideAll(List<AccessRequest> requests) {
        return new Batch(gates, explainer).decide(requests);
    }

    /**
     * {@return whether an identity may do something over the public endpoint} It is asked as {@link RegistryHandle#isAllowed(
     * PrincipalHandle, Operation, RepositoryName, io.registryacl.net.IpAddress)} is.
     *
     * @param registry name, login server or resource id, letter case ignored; no registry of the policy is not allowed
     * @param principal object id, as {@link PrincipalId} takes it
     * @param operation what the caller wants to do; no import
     * @param repository the repository; null for operations that are about none
     * @param address the client's address as text, as {@link io.registryacl.net.IpAddress#parse} takes it; what is no address
     *     is not allowed, whatever the rules
     * @throws IllegalArgumentException if {@code principal} is no id, or the operation needs a source or a repository
     */
    public boolean isAllowed(
            String registry,
            String principal,
            Operation operation,
            @Nullable RepositoryName repository,
            CharSequence address) {
        return RegistryHandle.isAllowed(this, policy.registry(registry), principal, operation, repository, address);
    }

    /**
     * {@return the registry of that name, to ask about it again and again} One that the policy does not hold allows nothing.
     *
     * @param reference name, login server or resource id, letter case ignored
     */
    public RegistryHandle registry(String reference) {
        return new RegistryHandle(this, reference, policy.registry(reference));
    }

    /**
     * {@return the principal of that id, to ask for it again and again} One that the policy does not know has no role.
     *
     * @param id object id
     */
    public PrincipalHandle principal(PrincipalId id) {
        return new PrincipalHandle(this, id, policy.principal(id));
    }

    /**
     * {@return a decision point that differs in one registry} It takes the place of the one of its name; its role assignments,
     * tokens, scope maps and content states stay.
     *
     * @param registry the registry as it is to be
     * @throws IllegalArgumentException if another registry has its login server or resource id
     */
    public PolicyDecisionPoint with(Registry registry) {
        return changed(change().put(registry));
    }

    /**
     * {@return a decision point without one registry}
     *
     * @param registry name of the registry, letter case ignored; one that is not there changes nothing
     */
    public PolicyDecisionPoint without(String registry) {
        return changed(change().remove(registry));
    }

    /**
     * {@return a decision point with one more role assignment}
     *
     * @param assignment the assignment; one that is there already changes nothing
     * @throws IllegalStateException if the policy does not state its role assignments: one more would not make them known
     */
    public PolicyDecisionPoint with(RoleAssignment assignment) {
        if (!policy.areAssignmentsKnown()) {
            throw new IllegalStateException("the policy does not state its role assignments; state them all first");
        }
        return changed(change().add(assignment));
    }

    /**
     * {@return a decision point without one role assignment}
     *
     * @param assignment the assignment; one that is not there changes nothing
     */
    public PolicyDecisionPoint without(RoleAssignment assignment) {
        return changed(change().remove(assignment));
    }

    /**
     * {@return a decision point that differs in one entry of the directory} It takes the place of the one of its id; its role
     * assignments stay. Where it changes which groups it is in, this takes time linear in the number of principals, since
     * others may be in it.
     *
     * @param identity the identity as it is to be
     * @throws IllegalArgumentException if it would be a member of itself, directly or not (semantics P27)
     */
    public PolicyDecisionPoint with(Identity identity) {
        return changed(change().put(identity));
    }

    /**
     * {@return a decision point whose directory does not hold somebody} Its role assignments stay, but not what it had by its
     * groups, nor what others had by them through it. Takes time linear in the number of principals.
     *
     * @param identity object id; one that is not there changes nothing
     */
    public PolicyDecisionPoint without(PrincipalId identity) {
        return changed(change().remove(identity));
    }

    /**
     * {@return a decision point that differs in one token} It takes the place of the one of its name in its registry.
     *
     * @param token the token as it is to be
     */
    public PolicyDecisionPoint with(RegistryToken token) {
        return changed(change().put(token));
    }

    /**
     * {@return a decision point that differs in one scope map} It takes the place of the one of its name in its registry.
     *
     * @param map the scope map as it is to be
     */
    public PolicyDecisionPoint with(ScopeMap map) {
        return changed(change().put(map));
    }

    /**
     * {@return a decision point that differs in the state of one piece of content} Takes time linear in what is known of the
     * content of its registry.
     *
     * @param state the state as it is to be
     */
    public PolicyDecisionPoint with(ContentState state) {
        return changed(change().put(state));
    }

    private Change change() {
        return new Change(policy);
    }

    private PolicyDecisionPoint changed(PreparedPolicy changed) {
        return new PolicyDecisionPoint(changed, null);
    }

    Gates gates() {
        return gates;
    }

    PreparedPolicy policy() {
        return policy;
    }
}
