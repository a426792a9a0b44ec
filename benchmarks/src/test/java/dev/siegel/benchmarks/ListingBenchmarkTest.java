package dev.siegel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the benchmark runs, with a pool too small to measure anything. */
@Tag("slow")
class ListingBenchmarkTest {
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void every_question_is_answered(String database) throws Exception {
        var out = new ByteArrayOutputStream();

        var _ =
                ListingBenchmark.run(
                        List.of("--database", database, "--users", "1500", "--rounds", "2"),
                        new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("one user's certificates", "search: three letters", "page at the end of")
                .contains("export of 5,001 lines of certificates?state=all as text/csv")
                .contains("export of 5,000 lines of certificates?state=all as application/x-ndjson")
                .contains("export of 1,501 lines of users? as text/csv")
                .contains("revocation of ");
    }
}
