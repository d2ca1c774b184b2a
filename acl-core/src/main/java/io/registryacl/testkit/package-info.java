/**
 * Policy tests as data, run from any test framework: scenario files (semantics P.4) hold policies, requests and what is
 * expected, and {@link io.registryacl.testkit.ScenarioTests} gives the result of every case as a value.
 */
@NullMarked
package io.registryacl.testkit;

import org.jspecify.annotations.NullMarked;
