package io.registryacl.jmh.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves labels up or down until none covers another, each as near to its line's end as the order allows. */
final class EndLabels {
    private EndLabels() {}

    /**
     * Returns where each label goes.
     *
     * @param wanted by label, where its line ends
     * @param distance at least so far apart
     * @param top no label is above
     * @param bottom no label is below, unless there are too many
     */
    static Map<String, Double> spread(Map<String, Double> wanted, double distance, double top, double bottom) {
        List<Map.Entry<String, Double>> order = wanted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        double[] places = order.stream().mapToDouble(Map.Entry::getValue).toArray();
        // Down from the top, up from the bottom, and again: a cluster ends up around its middle.
        for (int round = 0; round < 50; round++) {
            for (int i = 1; i < places.length; i++) {
                double overlap = distance - (places[i] - places[i - 1]);
                if (overlap > 0) {
                    places[i - 1] -= overlap / 2;
                    places[i] += overlap / 2;
                }
            }
        }
        double ceiling = bottom;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], ceiling);
            ceiling = places[i] - distance;
        }
        double floor = top;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], floor);
            floor = places[i] + distance;
        }
        Map<String, Double> spread = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            spread.put(order.get(i).getKey(), places[i]);
        }
        return spread;
    }
}
