package io.registryacl.model;

/** The setting {@code networkRuleBypassAllowedForTasks}: may ACR Tasks pass the network rules (semantics 2.4, P2). */
public enum TaskBypass {
    /** Not stated; the edition of the trusted-service catalogue decides. */
    UNSET,
    /** Tasks with a system-assigned identity pass, if trusted services do. */
    ALLOWED,
    /** Tasks do not pass. */
    DENIED
}
