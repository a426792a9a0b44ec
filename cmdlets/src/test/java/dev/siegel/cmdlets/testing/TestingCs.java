package dev.siegel.cmdlets.testing;

import dev.siegel.cmdlets.Cs;
import dev.siegel.cmdlets.session.Environment;
import dev.siegel.cmdlets.session.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code cs} in this JVM, in a folder and a home of its own. */
public final class TestingCs {
    /** When the tests take place. */
    public static final Instant NOW = Instant.parse("2013-10-01T12:00:00Z");

    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private Terminal terminal = Terminal.none();
    private String input = "";

    public TestingCs(Path folder) {
        this.folder = folder;
    }

    /** What a run left behind. */
    public record Outcome(int code, String out, String err) {}

    public TestingCs with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public TestingCs with(RecordedServer server) {
        return with("CS_SERVER", server.address())
                .with("CS_CA_FILE", server.authority().toString())
                .with("CS_TOKEN", "administrators-token");
    }

    public TestingCs typing(Terminal who) {
        terminal = who;
        return this;
    }

    /** Gives runs this to read. */
    public TestingCs reading(String text) {
        input = text;
        return this;
    }

    public Path home() {
        return folder.resolve("home");
    }

    public Outcome run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var environment =
                new Environment(
                        variables,
                        folder,
                        home(),
                        Clock.fixed(NOW, ZoneId.of("Europe/Berlin")),
                        terminal);
        int code =
                Cs.run(
                        List.of(arguments),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment);
        return new Outcome(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
