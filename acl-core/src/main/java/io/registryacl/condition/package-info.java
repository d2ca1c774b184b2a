/**
 * The condition language of Azure role assignments: text becomes a tree, the tree answers true, false or unknown.
 *
 * <p>A role assignment may carry a condition that narrows what it grants (semantics 4.7). The usual shape is a guard
 * over actions, or else a comparison: whoever asks for another action than the guarded ones passes the guard, whoever
 * asks for a guarded one must satisfy the comparison.
 *
 * <pre>{@code
 * Condition onlyHelloWorld = Condition.parse(
 *         "(!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/read'}))"
 *                 + " OR (@Request[Microsoft.ContainerRegistry/registries/repositories:name]"
 *                 + " StringEqualsIgnoreCase 'hello-world')");
 *
 * Truth truth = onlyHelloWorld.evaluate(request); // request is a ConditionRequest
 * }</pre>
 *
 * <h2>Grammar</h2>
 *
 * <pre>
 * condition  := and { OR and }
 * and        := unary { AND unary }
 * unary      := NOT unary | "(" condition ")" | ActionMatches{'pattern'} | SubOperationMatches{'name'}
 *             | Exists attribute | NotExists attribute | attribute operator right
 * attribute  := (@Request | @Resource | @Principal | @Environment) "[" name "]"
 * operator   := [quantifier ":"] word               such as StringEquals or ForAnyOfAnyValues:GuidEquals, one word
 * right      := attribute | literal | "{" literal { "," literal } "}"
 * literal    := 'text' | number | true | false | GUID | date-time
 * </pre>
 *
 * <ul>
 *   <li>{@code &&} is {@code AND}, {@code ||} is {@code OR}, {@code !} is {@code NOT}. Words are read in any letter case.
 *       {@code NOT} binds tighter than {@code AND}, {@code AND} tighter than {@code OR}; Azure asks for parentheses
 *       where {@code AND} and {@code OR} meet, and they are printed there.
 *   <li>Blanks, tabs and line breaks may stand between any two words or signs.
 *   <li>Inside {@code 'text'} a quote is written twice. The published format names no way to write one; a doubled quote
 *       has no other reading (INFERENCE). A backslash means itself, except in the pattern of a {@code StringLike}.
 *       Control characters are refused, as Azure refuses them.
 *   <li>A name between brackets may hold anything but brackets and control characters, so also the forms
 *       {@code tags:Project<$key_case_sensitive$>} and {@code tags&$keys$&}. It is kept as written.
 *   <li>GUIDs stand with or without quotes (semantics P29), with or without hyphens: the built-in roles use every form.
 *   <li>A text has at most 8192 characters and 64 levels of parentheses and negations; see {@link
 *       io.registryacl.condition.Condition#parse}.
 * </ul>
 *
 * <h2>Meaning</h2>
 *
 * <ul>
 *   <li>Logic is Kleene's: a true guard stays true, whatever else is unknown (semantics P29).
 *   <li>What the request does not know, an operator that is not published, and a value that is not of the operator's
 *       type make a comparison {@link io.registryacl.condition.Truth#UNKNOWN}.
 *   <li>An attribute that does not exist satisfies no positive operator. A negated one is published as the negation of
 *       the positive one, so it holds; only a quantifier that asks for at least one value of what does not exist fails
 *       (INFERENCE; see {@link io.registryacl.condition.Quantifier}).
 *   <li>Letter case: action patterns and {@code IgnoreCase} operators ignore that of ASCII letters and no other.
 * </ul>
 *
 * <p>All types are immutable and safe for use by many threads. Nothing here performs I/O or reads a clock.
 */
@NullMarked
package io.registryacl.condition;

import org.jspecify.annotations.NullMarked;
