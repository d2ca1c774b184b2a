/**
 * Measurements of whole decisions, one question a class: what they cost beside other engines, and how the cost grows with the
 * policy. Each class names the command that runs it.
 *
 * <p>All of them, into {@code acl-jmh/results}, within some twenty minutes:
 *
 * <pre>{@code
 * java -jar acl-jmh/target/benchmarks.jar 'jmh[.]decision[.]' -prof gc -foe true -rf json -rff acl-jmh/results/decision.json
 * java -cp acl-jmh/target/benchmarks.jar io.registryacl.jmh.report.Report --title='Whole decisions' \
 *     --baseline=handles --limit= --scale=registries acl-jmh/results/decision.json
 * }</pre>
 *
 * <p>Peers, and what each is handed:
 *
 * <ul>
 *   <li>{@code spring}: maps by name, lists, and Spring's matcher of addresses, as one writes it by hand. The whole policy.
 *   <li>{@code cel}: the rules of the registry as numbers, a function that compares one, and the assignments of the caller.
 *   <li>{@code jcasbin}: the rules of the registry, and an enforcer with the lines of the caller.
 *   <li>{@code cedar}: the firewall of the registry and the assignments of the caller as policies, parsed beforehand.
 *   <li>{@code jcasbin-whole}, {@code cedar-whole}: the whole policy, which is bearable on the smallest one alone.
 *   <li>{@code twin}: the reference of the core's tests, which goes through the whole policy.
 * </ul>
 */
@NullMarked
package io.registryacl.jmh.decision;

import org.jspecify.annotations.NullMarked;
