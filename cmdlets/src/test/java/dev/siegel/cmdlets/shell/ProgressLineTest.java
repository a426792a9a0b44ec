package dev.siegel.cmdlets.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(screen, true, StandardCharsets.UTF_8);
    private long now;
    private ProgressLine progress;

    @BeforeEach
    void begin() {
        progress = new ProgressLine(stream, true, () -> now);
        progress.begin();
    }

    private void after(Duration time) {
        now += time.toNanos();
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_short_pipeline_shows_nothing() {
        after(Duration.ofMillis(900));
        progress.done("Get-CsUser", 5);
        progress.finished();

        assertThat(shown()).isEmpty();
    }

    @Test
    void a_long_one_shows_what_each_cmdlet_has_done() {
        progress.done("Get-CsUser", 5);
        after(Duration.ofSeconds(3));
        progress.done("Revoke-CsClientCertificate", 4);

        assertThat(shown())
                .endsWith("Get-CsUser 5, Revoke-CsClientCertificate 4, 3 s (Ctrl-C stops)");
    }

    @Test
    void it_is_not_drawn_for_every_object() {
        after(Duration.ofSeconds(2));
        progress.done("Get-CsUser", 1);
        String first = shown();
        after(Duration.ofMillis(50));
        progress.done("Get-CsUser", 2);

        assertThat(shown()).isEqualTo(first);
    }

    @Test
    void output_takes_its_place() {
        PrintStream over = progress.over(stream);
        after(Duration.ofSeconds(2));
        progress.done("Get-CsUser", 1);
        over.print("Identity");
        over.flush();

        assertThat(shown()).endsWith("(Ctrl-C stops)\r\033[KIdentity");
    }

    @Test
    void a_screen_that_cannot_erase_shows_none() {
        var dumb = new ProgressLine(stream, false, () -> now);
        dumb.begin();
        after(Duration.ofSeconds(9));
        dumb.done("Get-CsUser", 1);
        dumb.finished();

        assertThat(shown()).isEmpty();
        assertThat(dumb.told()).isEqualTo("Get-CsUser 1");
    }
}
