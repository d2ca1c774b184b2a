/**
 * The answer to a request: its outcome, the reasons of every gate, and an explanation that is put into words only when it is
 * asked for.
 *
 * <p>{@link Decision} is small and cheap; {@link Decision#explanation()} tells which rule, role, assignment or setting
 * decided, and for a denial what is configured instead. The names of {@link Reason} are API (semantics P.1).
 */
@NullMarked
package io.registryacl.decision;

import org.jspecify.annotations.NullMarked;
