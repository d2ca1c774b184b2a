package io.registryacl.issue;

/** Whether an {@link Issue} refuses its input. */
public enum Severity {
    /** The input is refused as a whole; nothing of it is loaded. */
    ERROR,
    /** The input is accepted; the finding tells of something that is probably not meant. */
    WARNING
}
