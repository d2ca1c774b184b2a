package io.registryacl.json;

import io.registryacl.issue.InvalidPolicyException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scenario file: policy tests as data (semantics P.4).
 *
 * <pre>{@code
 * { "policies": { "restricted": { "registries": [ { "name": "contoso", "networkRuleSet": { "defaultAction": "Deny" } } ] },
 *                 "from-disk": "relative/path/to/a/policy/document-or-folder" },
 *   "cases": [ { "id": "S05", "given": "free text", "basis": "documented", "policy": "restricted",
 *                "request": { ...as AuthZen reads it... },
 *                "expect": { "decision": false, "reason": "NETWORK_IP_NOT_ALLOWED" } } ] }
 * }</pre>
 *
 * <p>A policy or request that cannot be read is no error of the file: a case may expect it. Everything else that is wrong
 * refuses the file as a whole, also a file without cases. Immutable and thread-safe.
 */
public final class ScenarioDocument {

    private final Map<String, Reading<LoadedPolicy>> policies;
    private final List<Scenario> scenarios;

    ScenarioDocument(Map<String, Reading<LoadedPolicy>> policies, List<Scenario> scenarios) {
        this.policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Reads a scenario file and the policies that it names.
     *
     * @param file the file; paths of policies are relative to where it is
     * @return the scenarios and their policies
     * @throws InvalidPolicyException if the file itself is wrong, with everything that is; the source of an issue is the path
     *     as given
     */
    public static ScenarioDocument read(Path file) {
        return read(file, Set.of());
    }

    /**
     * Reads a scenario file whose cases may also name policies that it does not hold.
     *
     * @param file the file
     * @param otherPolicies names of policies that the caller supplies
     * @return the scenarios, and the policies that the file holds
     * @throws InvalidPolicyException if the file itself is wrong
     */
    public static ScenarioDocument read(Path file, Set<String> otherPolicies) {
        return new ScenarioReader(file, otherPolicies).read();
    }

    /** {@return the policies of the file by name, in the order written; immutable} */
    public Map<String, Reading<LoadedPolicy>> policies() {
        return policies;
    }

    /** {@return the cases in the order written; never empty, immutable} */
    public List<Scenario> scenarios() {
        return scenarios;
    }
}
