/**
 * Reads and writes what users have in hand: Azure's documents, access requests in the form of OpenID AuthZEN, policy tests
 * as data, and the library's own canonical form.
 *
 * <p>{@link io.registryacl.json.PolicyDocuments} reads a policy from one JSON object or from a folder of files (semantics
 * P.2), {@link io.registryacl.json.PolicyWriter} writes it; {@link io.registryacl.json.AuthZen} reads requests and writes
 * responses (P.3), {@link io.registryacl.json.ScenarioDocument} reads policy tests (P.4). Every reader here is strict:
 * duplicate keys, trailing text, wrong types and unknown values are refused with file, line, column and JSON pointer, all
 * problems at once; nothing is loaded by half (semantics P14).
 */
// A command reads its documents once and ends. What lies on that way is in loops and plain conditions, since every
// lambda costs such a process a fraction of a millisecond.
@NullMarked
package io.registryacl.json;

import org.jspecify.annotations.NullMarked;
