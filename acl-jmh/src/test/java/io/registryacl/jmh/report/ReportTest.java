package io.registryacl.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    @Test
    void main_run_writesTablesOfRatios() throws IOException {
        Path json = copyOfRun();

        Report.main("--title=Look-ups", "--machine=A machine", json.toString());

        assertThat(folder.resolve("run.md")).hasContent("""
                # Look-ups

                A cell holds the cost of one call ± half of the 99.9 % interval, in brackets how many times that of `ours`, and the bytes allocated if there are any. `read` is the limit. Compare within a line only.

                - A machine
                - JMH 1.37 on OpenJDK 64-Bit Server VM 17.0.15+6: forks 2, warm-up 4 × 400 ms, measured 5 × 400 ms

                ## GrowthBenchmark.find, ns/op

                | rules | mix | ours | read | trie | tree |
                | ---: | ---: | ---: | ---: | ---: | ---: |
                | 1 | miss | 0.750 ± 0.150 | 0.250 ± 0.050 (0.333×) | 40.0 ± 8.00 (53.3×), 104 B | 40.5 ± 8.10 (54.0×) |
                | 100 | miss | 1.50 ± 0.150 | 0.500 ± 0.050 (0.333×) | 80.0 ± 8.00 (53.3×), 104 B | 81.0 ± 8.10 (54.0×) |
                | 10,000 | miss | 3.00 ± 0.150 | 1.00 ± 0.050 (0.333×) | 160 ± 8.00 (53.3×), 104 B | 162 ± 8.10 (54.0×) |
                | 1 | hit | 3.00 ± 0.150 | 1.00 ± 0.050 (0.333×) | 160 ± 8.00 (53.3×), 104 B | 162 ± 8.10 (54.0×) |
                | 100 | hit | 6.00 ± 0.150 | 2.00 ± 0.050 (0.333×) | 320 ± 8.00 (53.3×), 104 B | 324 ± 8.10 (54.0×) |
                | 10,000 | hit | 12.0 ± 0.150 | 4.00 ± 0.050 (0.333×) | 640 ± 8.00 (53.3×), 104 B | 648 ± 8.10 (54.0×) |

                ## SizeBenchmark.memory, bytesPerRule

                | rules | ours | trie |
                | ---: | ---: | ---: |
                | 100 | 40.0 | 800 (20.0×) |

                ## PlainBenchmark.call, ns/op

                | cost |
                | ---: |
                | 7.00 ± 0.250, 16.0 B |
                """);
    }

    @Test
    void main_runThatGrows_drawsIt() throws IOException {
        Path json = copyOfRun();

        Report.main(json.toString());

        assertThat(folder.resolve("run.svg")).content().contains("GrowthBenchmark.find");
    }

    @Test
    void main_scaleThatNoBenchmarkHas_drawsNothing() throws IOException {
        Path json = copyOfRun();

        Report.main("--scale=registries", json.toString());

        assertThat(folder.resolve("run.md")).exists();
        assertThat(folder.resolve("run.svg")).doesNotExist();
    }

    @Test
    void main_otherBaseline_comparesWithThat() throws IOException {
        Path json = copyOfRun();

        Report.main("--baseline=trie", json.toString());

        assertThat(folder.resolve("run.md")).content().contains("| 100 | 40.0 (0.050×) | 800 |");
    }

    @Test
    void main_emptyLimit_namesNone() throws IOException {
        Path json = copyOfRun();

        Report.main("--limit=", json.toString());

        assertThat(folder.resolve("run.md")).content().doesNotContain("is the limit");
    }

    @Test
    void main_fileWithoutResults_saysSo() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.json"), "[]");

        assertThatThrownBy(() -> Report.main(empty.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("holds no list of results");
    }

    @Test
    void main_unknownOption_isRefused() {
        assertThatThrownBy(() -> Report.main("--colour=red", "x.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no option is named `--colour`");
    }

    @Test
    void main_noFile_isRefused() {
        assertThatThrownBy(() -> Report.main("--title=x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no result file is named");
    }

    private Path copyOfRun() throws IOException {
        Path json = folder.resolve("run.json");
        try (InputStream run = ReportTest.class.getResourceAsStream("run.json")) {
            assertThat(run).isNotNull();
            Files.copy(run, json);
        }
        return json;
    }
}
