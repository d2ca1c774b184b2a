package io.registryacl.jmh.report;

import io.registryacl.jmh.report.Growth.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Draws growth as an SVG picture that needs nothing beside it: both axes logarithmic, one panel below the other on one
 * scale, names at the ends of lines, light or dark as the reader's page is.
 */
final class Chart {
    private static final int WIDTH = 860;
    private static final int HEADER = 64;
    private static final int PANEL = 400;
    private static final int LEFT = 84;
    private static final int RIGHT = 140;
    private static final int TOP = 34;
    private static final int BOTTOM = 58;
    private static final int LABEL_DISTANCE = 17;

    /** One nanosecond in the units of time that JMH writes. */
    private static final Map<String, Double> NANOSECONDS =
            Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);

    /** The baseline's colour, the limit's, then the peers' in their order; told apart on white and on black. */
    private static final List<String> LIGHT =
            List.of("#c2410c", "#59636e", "#1d4ed8", "#047857", "#7c3aed", "#a16207", "#0e7490", "#be185d", "#4d7c0f");

    private static final List<String> DARK =
            List.of("#fb923c", "#9198a1", "#79b8ff", "#6ee7b7", "#c4b5fd", "#fcd34d", "#67e8f9", "#f9a8d4", "#bef264");

    private final Growth growth;
    private final Roles roles;
    private final List<String> contenders;
    private final StringBuilder svg = new StringBuilder();

    Chart(Growth growth, Roles roles) {
        this.growth = growth;
        this.roles = roles;
        LinkedHashSet<String> names = new LinkedHashSet<>(List.of(roles.baseline(), roles.limit()));
        growth.panels().values().forEach(lines -> names.addAll(lines.keySet()));
        this.contenders = List.copyOf(names);
    }

    /** Returns the picture. */
    String toSvg(String heading) {
        int height = HEADER + PANEL * growth.panels().size();
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-labelledby=\"title desc\">%n",
                WIDTH, height, WIDTH, height);
        add("<title id=\"title\">%s</title>%n", escaped(heading));
        add("<desc id=\"desc\">%s</desc>%n", escaped(description()));
        svg.append(style());
        add("<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"6\"/>%n", WIDTH, height);
        text(LEFT, 30, "heading", "start", heading);
        text(LEFT, 50, "quiet", "start", growth.benchmark() + "; lower is better; both axes are logarithmic");
        int top = HEADER;
        for (Map.Entry<String, Map<String, List<Point>>> panel : growth.panels().entrySet()) {
            addPanel(panel.getKey(), panel.getValue(), top);
            top += PANEL;
        }
        return svg.append("</svg>\n").toString();
    }

    private void addPanel(String name, Map<String, List<Point>> lines, int top) {
        double bottom = top + PANEL - BOTTOM;
        LogAxis x = LogAxis.around(points().stream().mapToDouble(Point::number), LEFT, WIDTH - RIGHT);
        LogAxis y = LogAxis.around(points().stream().mapToDouble(Point::cost), bottom, top + TOP);
        text(LEFT, top + 20, "panel", "start", name);
        for (double tick : x.ticks()) {
            add("<path class=\"grid\" d=\"M%.1f %.1fV%.1f\"/>%n", x.place(tick), y.start(), y.end());
            text(
                    x.place(tick),
                    bottom + 20,
                    "quiet",
                    "middle",
                    Numbers.grouped(String.format(Locale.ROOT, "%.0f", tick)));
        }
        for (double tick : y.ticks()) {
            add("<path class=\"grid\" d=\"M%.1f %.1fH%.1f\"/>%n", x.start(), y.place(tick), x.end());
            text(LEFT - 8, y.place(tick) + 5, "quiet", "end", cost(tick));
        }
        text((x.start() + x.end()) / 2, bottom + 42, "quiet", "middle", "number of " + roles.scale());
        lines.forEach((contender, points) -> addLine(contender, points, x, y));
        addLabels(lines, x, y);
    }

    private void addLine(String contender, List<Point> points, LogAxis x, LogAxis y) {
        String path = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", x.place(point.number()), y.place(point.cost())))
                .collect(Collectors.joining("L", "M", ""));
        add("<path class=\"line %s\" d=\"%s\"/>%n", lineClass(contender), path);
        for (Point point : points) {
            add(
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%s\"/>%n",
                    fillClass(contender),
                    x.place(point.number()),
                    y.place(point.cost()),
                    contender.equals(roles.baseline()) ? "4" : "2.5");
        }
    }

    private void addLabels(Map<String, List<Point>> lines, LogAxis x, LogAxis y) {
        Map<String, Double> ends = new LinkedHashMap<>();
        lines.forEach(
                (contender, points) -> ends.put(contender, y.place(last(points).cost())));
        EndLabels.spread(ends, LABEL_DISTANCE, y.end(), y.start()).forEach((contender, place) -> {
            double from = x.place(last(lines.getOrDefault(contender, List.of())).number());
            add(
                    "<path class=\"lead %s\" d=\"M%.1f %.1fL%.1f %.1f\"/>%n",
                    strokeClass(contender), from + 5, ends.getOrDefault(contender, place), x.end() + 20, place);
            String strong = contender.equals(roles.baseline()) ? " strong" : "";
            text(x.end() + 24, place + 5, fillClass(contender) + strong, "start", label(contender));
        });
    }

    private static Point last(List<Point> points) {
        return points.get(points.size() - 1);
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        growth.panels().values().forEach(lines -> lines.values().forEach(points::addAll));
        return points;
    }

    private String cost(double tick) {
        Double nanoseconds = NANOSECONDS.get(growth.unit());
        return nanoseconds == null
                ? Numbers.threeDigits(tick) + " " + growth.unit()
                : Numbers.duration(tick * nanoseconds);
    }

    private String label(String contender) {
        return contender.equals(roles.limit()) ? contender + " (limit)" : contender;
    }

    private String lineClass(String contender) {
        String role =
                contender.equals(roles.baseline()) ? " baseline" : contender.equals(roles.limit()) ? " limit" : "";
        return strokeClass(contender) + role;
    }

    private String strokeClass(String contender) {
        return "s" + contenders.indexOf(contender);
    }

    private String fillClass(String contender) {
        return "f" + contenders.indexOf(contender);
    }

    private String style() {
        return String.format(Locale.ROOT, """
                <style>
                text { font: 14px system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; fill: #1f2328 }
                .heading { font-size: 18px; font-weight: 600 }
                .panel { font-weight: 600 }
                .quiet { fill: #59636e }
                .page { fill: #ffffff }
                .grid { stroke: #d1d9e0; stroke-width: 1 }
                .line { fill: none; stroke-width: 1.75; stroke-linejoin: round }
                .lead { fill: none; stroke-width: 0.75 }
                .baseline { stroke-width: 3.5 }
                .limit { stroke-dasharray: 6 4 }
                .strong { font-weight: 700 }
                %s@media (prefers-color-scheme: dark) {
                text { fill: #f0f6fc }
                .quiet { fill: #9198a1 }
                .page { fill: #0d1117 }
                .grid { stroke: #3d444d }
                %s}
                </style>
                """, colours(LIGHT), colours(DARK));
    }

    private String colours(List<String> palette) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < contenders.size(); i++) {
            String colour = palette.get(i < palette.size() ? i : 2 + (i - 2) % (palette.size() - 2));
            rules.append(String.format(
                    Locale.ROOT, ".s%d { stroke: %s } .f%d, text.f%d { fill: %s }\n", i, colour, i, i, colour));
        }
        return rules.toString();
    }

    /** Says in words what the lines show, for those who cannot see them. */
    private String description() {
        StringBuilder words = new StringBuilder("Cost of one call by number of ")
                .append(roles.scale())
                .append('.');
        growth.panels().forEach((panel, lines) -> {
            words.append(' ').append(panel).append(':');
            lines.forEach((contender, points) -> words.append(' ')
                    .append(label(contender))
                    .append(" from ")
                    .append(Numbers.threeDigits(points.get(0).cost()))
                    .append(" to ")
                    .append(Numbers.threeDigits(last(points).cost()))
                    .append(' ')
                    .append(growth.unit())
                    .append(';'));
        });
        return words.toString();
    }

    private void text(double x, double y, String styles, String anchor, String words) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" class=\"%s\" text-anchor=\"%s\">%s</text>%n",
                x, y, styles, anchor, escaped(words));
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form.replace("%n", "\n"), values));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
