/**
 * How long it takes to find the rule that holds an address, beside the limit of the machine and other libraries.
 *
 * <p>The parameter {@code implementation} picks who answers: {@code ours} is {@link io.registryacl.net.PrefixTable},
 * {@code read} the limit, the others are peers. Compare rows of one run only. The whole run, whose results are in {@code
 * acl-jmh/results}:
 *
 * <pre>{@code
 * java -jar acl-jmh/target/benchmarks.jar 'io.registryacl.jmh.cidr.*' -prof gc -rf json -rff acl-jmh/results/cidr.json
 * java -cp acl-jmh/target/benchmarks.jar io.registryacl.jmh.report.Report acl-jmh/results/cidr.json
 * }</pre>
 */
@NullMarked
package io.registryacl.jmh.cidr;

import org.jspecify.annotations.NullMarked;
