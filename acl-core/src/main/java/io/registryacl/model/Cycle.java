package io.registryacl.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds groups that contain themselves, which no directory may hold (semantics P27). */
public final class Cycle {

    private Cycle() {}

    /**
     * {@return one cycle of {@code edges}, each element leading to the next and the last to the first; empty if there is none}
     * Takes time linear in the number of edges and no stack.
     *
     * @param edges for each node the nodes it leads to; nodes without entry lead nowhere
     * @param <N> type of the nodes
     */
    public static <N> List<N> find(Map<N, ? extends Set<N>> edges) {
        Set<N> done = new HashSet<>();
        for (N start : edges.keySet()) {
            List<N> cycle = findFrom(start, edges, done);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return ImmutableList.of();
    }

    private static <N> List<N> findFrom(N start, Map<N, ? extends Set<N>> edges, Set<N> done) {
        List<N> path = new ArrayList<>();
        Set<N> onPath = new HashSet<>();
        Deque<Iterator<N>> pending = new ArrayDeque<>();
        enter(start, edges, path, onPath, pending, done);
        while (!pending.isEmpty()) {
            if (!pending.getLast().hasNext()) {
                pending.removeLast();
                N left = path.remove(path.size() - 1);
                onPath.remove(left);
                done.add(left);
                continue;
            }
            N next = pending.getLast().next();
            if (onPath.contains(next)) {
                return ImmutableList.copyOf(path.subList(path.indexOf(next), path.size()));
            }
            enter(next, edges, path, onPath, pending, done);
        }
        return ImmutableList.of();
    }

    private static <N> void enter(
            N node,
            Map<N, ? extends Set<N>> edges,
            List<N> path,
            Set<N> onPath,
            Deque<Iterator<N>> pending,
            Set<N> done) {
        Set<N> next = edges.get(node);
        if (done.contains(node) || next == null) {
            return;
        }
        path.add(node);
        onPath.add(node);
        pending.addLast(next.iterator());
    }
}
