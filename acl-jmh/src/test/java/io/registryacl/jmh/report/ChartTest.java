package io.registryacl.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
    @Test
    void toSvg_headingWithMarkup_isXmlWithTitleAndDescription() throws Exception {
        Document svg = drawn("a < b & c", List.of("ours", "read", "trie"));

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a < b & c");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Cost of one call by number of rules. mix hit: ours from 1.00 to 100 ns/op;"
                        + " read (limit) from 1.10 to 110 ns/op; trie from 1.20 to 120 ns/op;");
    }

    @Test
    void toSvg_linesThatEndTogether_haveLabelsApart() throws Exception {
        List<String> contenders = List.of("ours", "read", "a", "b", "c", "d", "e", "f");

        Document svg = drawn("x", contenders);

        List<Double> places = new ArrayList<>();
        for (Element text : elements(svg, "text")) {
            if (contenders.contains(text.getTextContent().replace(" (limit)", ""))) {
                places.add(Double.parseDouble(text.getAttribute("y")));
            }
        }
        places.sort(null);
        assertThat(places).hasSameSizeAs(contenders);
        assertThat(IntStream.range(1, places.size()).mapToDouble(i -> places.get(i) - places.get(i - 1)))
                .allMatch(distance -> distance > 16.8);
    }

    @Test
    void toSvg_costTenTimesLarger_isOneTickHigher() throws Exception {
        Document svg = drawn("x", List.of("ours"));

        List<Element> points = elements(svg, "circle");

        assertThat(points).hasSize(3);
        double first = Double.parseDouble(points.get(0).getAttribute("cy"));
        double second = Double.parseDouble(points.get(1).getAttribute("cy"));
        double third = Double.parseDouble(points.get(2).getAttribute("cy"));
        assertThat(second).isLessThan(first);
        assertThat(first - second).isEqualTo(second - third, offset(0.2));
        assertThat(elements(svg, "text").stream().map(Element::getTextContent))
                .contains("1 ns", "10 ns", "100 ns", "1", "100", "number of rules");
    }

    @Test
    void toSvg_always_hasColoursForDarkPages() throws Exception {
        Document svg = drawn("x", List.of("ours"));

        assertThat(svg.getElementsByTagName("style").item(0).getTextContent())
                .contains("@media (prefers-color-scheme: dark)");
    }

    private static Document drawn(String heading, List<String> contenders) throws Exception {
        Map<String, List<Growth.Point>> lines = new LinkedHashMap<>();
        for (int i = 0; i < contenders.size(); i++) {
            double cost = 1 + i / 10.0;
            lines.put(
                    contenders.get(i),
                    List.of(
                            new Growth.Point(1, cost),
                            new Growth.Point(10, 10 * cost),
                            new Growth.Point(100, 100 * cost)));
        }
        String svg = new Chart(new Growth("B.find", "ns/op", Map.of("mix hit", lines)), Roles.DEFAULT).toSvg(heading);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
