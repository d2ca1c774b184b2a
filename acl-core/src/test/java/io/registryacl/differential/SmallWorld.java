package io.registryacl.differential;

import com.google.common.collect.Sets;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks through worlds small enough for every model and every request, and counts the cases, so that none is left out. */
final class SmallWorld {

    static final List<Boolean> BOTH = List.of(true, false);
    static final RepositoryName A = new RepositoryName("a");
    static final RepositoryName B = new RepositoryName("b");

    private long cases;

    void check(Trial trial, AccessRequest.Builder request) {
        check(trial, request.build());
    }

    void check(Trial trial, AccessRequest request) {
        trial.check(request);
        cases++;
    }

    long cases() {
        return cases;
    }

    static AccessRequest.Builder request(Operation operation) {
        return AccessRequest.builder("contoso", operation).repository(A);
    }

    /** All sets of at most {@code max} of the values. */
    static <T> List<Set<T>> subsets(Set<T> values, int max) {
        List<Set<T>> subsets = new ArrayList<>();
        for (int size = 0; size <= max; size++) {
            subsets.addAll(Sets.combinations(values, size));
        }
        return subsets;
    }
}
