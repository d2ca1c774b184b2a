package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Registry;

/** Do the policies of the registries involved permit it: what an import may take from where (semantics 2.6, 6.3). */
final class RegistryPolicyGate {

    long judge(PreparedRequest request) {
        PreparedRegistry prepared = request.source();
        long findings = prepared == null ? 0 : judgeSource(request, prepared);
        return findings == 0 ? Reason.POLICY_SATISFIED.bit() : findings;
    }

    private static long judgeSource(PreparedRequest request, PreparedRegistry prepared) {
        Registry source = prepared.registry();
        ImportSource named = request.request().source().orElseThrow();
        boolean closed = !source.network().publicNetworkAccess();
        long findings = 0;
        if (!source.exportEnabled() && prepared != request.registry()) {
            findings |= Reason.POLICY_EXPORT_DISABLED.bit();
        }
        if (closed && named.address() == ImportSource.Address.LOGIN_SERVER) {
            findings |= Reason.POLICY_IMPORT_BY_LOGIN_SERVER.bit();
        }
        if (closed && named.otherTenant()) {
            findings |= Reason.POLICY_IMPORT_CROSS_TENANT.bit();
        }
        return findings;
    }
}
