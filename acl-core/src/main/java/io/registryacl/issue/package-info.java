/**
 * Where in an input something is wrong, and what.
 *
 * <p>Every reader of this library reports <em>all</em> problems of an input at once. One {@link Issue} is one problem: a
 * stable {@link IssueCode}, the {@link SourceLocation} (file, line, column, JSON pointer), the value, what is wrong with
 * it and the way out. Errors refuse the input as a whole ({@link InvalidPolicyException}, {@link
 * InvalidRequestException}); warnings travel beside a policy that was accepted.
 */
@NullMarked
package io.registryacl.issue;

import org.jspecify.annotations.NullMarked;
