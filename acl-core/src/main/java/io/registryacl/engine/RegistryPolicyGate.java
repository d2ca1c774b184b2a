package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Registry;

/** Do the policies of the registries involved permit it: what an import may take from where (semantics 2.6, 6.3). */
final class RegistryPolicyGate {

    private final PreparedPolicy policy;

    RegistryPolicyGate(PreparedPolicy policy) {
        this.policy = policy;
    }

    long judge(AccessRequest request, PreparedRegistry target) {
        PreparedRegistry registry = policy.source(request);
        ImportSource source = Asked.source(request);
        long findings = registry == null || source == null ? 0 : judgeSource(source, registry, registry == target);
        return findings == 0 ? Reason.POLICY_SATISFIED.bit() : findings;
    }

    private static long judgeSource(ImportSource source, PreparedRegistry prepared, boolean staysInside) {
        Registry registry = prepared.registry();
        boolean closed = !registry.network().publicNetworkAccess();
        long findings = 0;
        if (!registry.exportEnabled() && !staysInside) {
            findings |= Reason.POLICY_EXPORT_DISABLED.bit();
        }
        if (closed && source.address() == ImportSource.Address.LOGIN_SERVER) {
            findings |= Reason.POLICY_IMPORT_BY_LOGIN_SERVER.bit();
        }
        if (closed && source.otherTenant()) {
            findings |= Reason.POLICY_IMPORT_CROSS_TENANT.bit();
        }
        return findings;
    }
}
