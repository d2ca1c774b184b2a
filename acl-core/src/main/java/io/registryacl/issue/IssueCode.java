package io.registryacl.issue;

/**
 * What kind of problem an {@link Issue} is. The names are API and never change once released.
 *
 * <p>The first group refuses an input. The second group holds the findings at load of semantics section P: they accompany a
 * policy that was accepted and never change a decision.
 */
public enum IssueCode {
    /** The text is not JSON, or not only one JSON value (semantics P14). */
    SYNTAX(Severity.ERROR),
    /** An object holds the same key twice (semantics P14). */
    DUPLICATE_KEY(Severity.ERROR),
    /** A value has another JSON type than its place asks for (semantics P14). */
    WRONG_TYPE(Severity.ERROR),
    /** A value that must be given is absent. */
    MISSING_VALUE(Severity.ERROR),
    /** A value has the right JSON type and a text that its place does not take (semantics P14). */
    INVALID_VALUE(Severity.ERROR),
    /** A field that a format of this library does not have (semantics P14). */
    UNKNOWN_FIELD(Severity.ERROR),
    /** A name refers to something that the input does not hold, such as a scope map (semantics P32). */
    UNKNOWN_REFERENCE(Severity.ERROR),
    /** Two entries claim the same name, or two statements about one thing contradict each other. */
    CONFLICT(Severity.ERROR),
    /** Groups or management groups contain each other in a circle (semantics P27). */
    CYCLE(Severity.ERROR),
    /** A template expression such as {@code [parameters('ip')]} stands where a literal value is needed. */
    TEMPLATE_EXPRESSION(Severity.ERROR),
    /** A role-assignment condition cannot be parsed (semantics P29). */
    CONDITION_SYNTAX(Severity.ERROR),
    /** The document is of a kind that no section takes. */
    UNRECOGNISED_DOCUMENT(Severity.ERROR),
    /** The input is larger or deeper than this library reads. */
    TOO_LARGE(Severity.ERROR),
    /** A file or folder cannot be read. */
    UNREADABLE(Severity.ERROR),

    /** More than 200 IP rules on an Azure registry (semantics 1.2, P8). */
    IP_RULE_LIMIT(Severity.WARNING),
    /** IP rules that no decision asks, because all networks are allowed or public access is disabled (semantics 1.2). */
    IP_RULE_DEAD(Severity.WARNING),
    /** A rule for addresses that never reach a public endpoint, such as {@code 10.0.0.0/8} (semantics 1.2, S19). */
    IP_RULE_PRIVATE_RANGE(Severity.WARNING),
    /** A rule with host bits, such as {@code 203.0.113.9/24}, read as its block (semantics P9). */
    IP_RULE_HOST_BITS(Severity.WARNING),
    /** An IPv6 rule on an Azure registry, which takes IPv4 only (semantics P8, P34). */
    IP_RULE_IPV6(Severity.WARNING),
    /** A rule for every address of its family (semantics 1.2). */
    IP_RULE_ANY_ADDRESS(Severity.WARNING),
    /** A rule whose every address another rule already allows. */
    IP_RULE_COVERED(Severity.WARNING),
    /** IP rules on a registry whose tier is not Premium (semantics 1.2). */
    NETWORK_RULES_NEED_PREMIUM(Severity.WARNING),
    /** Private endpoint connections on a registry whose tier is not Premium (semantics 1.6). */
    PRIVATE_ENDPOINT_NEEDS_PREMIUM(Severity.WARNING),
    /** Virtual network rules beside private endpoint connections, which Azure does not combine (semantics 1.5). */
    SUBNET_RULES_WITH_PRIVATE_ENDPOINT(Severity.WARNING),
    /** A rule set without default action, read as {@code Allow} (semantics P26). */
    DEFAULT_ACTION_MISSING(Severity.WARNING),
    /** Anonymous pull on a registry whose tier is neither Standard nor Premium (semantics 3.4). */
    ANONYMOUS_PULL_NEEDS_STANDARD(Severity.WARNING),
    /** Export is disabled while public network access is not (semantics 6.3). */
    EXPORT_POLICY_NEEDS_PRIVATE(Severity.WARNING),
    /** The bypass for tasks is not stated, so the edition of the catalogue decides (semantics P2). */
    TASK_BYPASS_UNSET(Severity.WARNING),
    /** A condition compares the start of a repository name with a text that does not end in a slash (semantics 4.7). */
    CONDITION_PREFIX_WITHOUT_SLASH(Severity.WARNING),
    /** A condition on repositories restricts nothing, because the registry evaluates no data actions (semantics 4.7). */
    CONDITION_IGNORED_IN_MODE(Severity.WARNING),
    /** An assigned role grants nothing in the registry's mode and would in the other (semantics P24). */
    ROLE_NOT_HONOURED_IN_MODE(Severity.WARNING),
    /** An assigned role can read credentials that allow more than the role itself (semantics 4.4.1). */
    ROLE_EXPOSES_CREDENTIALS(Severity.WARNING),
    /** An assigned role is neither built in nor defined in the policy, so what it grants is unknown (semantics P10). */
    ROLE_DEFINITION_UNKNOWN(Severity.WARNING),
    /** The policy does not state its role assignments (semantics P10). */
    ASSIGNMENTS_UNKNOWN(Severity.WARNING),
    /** A property of an Azure document that this library does not know; it has no effect (semantics P14). */
    UNKNOWN_PROPERTY(Severity.WARNING);

    private final Severity severity;

    IssueCode(Severity severity) {
        this.severity = severity;
    }

    /** {@return whether an issue of this kind refuses its input} */
    public Severity severity() {
        return severity;
    }
}
