/**
 * The whole decision once more, written from the rules for reading: lists and loops, no preparation, no index.
 *
 * <p>It shares with the engine only the values that go in and come out, the conditions and the shipped rows of roles and
 * services. What an operation needs, how actions, scopes and repositories match, and every order of questions is written
 * down here a second time, so that a slip on one side shows as a difference.
 */
@NullMarked
package io.registryacl.reference;

import org.jspecify.annotations.NullMarked;
