/**
 * The policy decision point: prepares a model once and judges requests.
 *
 * <p>There is one implementation of each rule. A gate judges a request and returns its reasons as bits; {@link
 * io.registryacl.engine.PolicyDecisionPoint#isAllowed} asks the gates until one does not let pass, {@link
 * io.registryacl.engine.PolicyDecisionPoint#decide} asks all of them, and an explanation puts into words what the same gates
 * find. Nothing here does I/O, reads a clock or keeps a log.
 */
@NullMarked
package io.registryacl.engine;

import org.jspecify.annotations.NullMarked;
