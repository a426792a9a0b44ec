package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.session.Environment;
import dev.siegel.cmdlets.session.Terminal;
import dev.siegel.cmdlets.testing.CmdletTests;
import dev.siegel.cmdlets.testing.TestingCs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Calls against a server that replays; what they print is kept. */
abstract class JshellTests extends CmdletTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    final void useTheServer() {
        var environment =
                new Environment(
                        Map.of(
                                "CS_SERVER",
                                server.address(),
                                "CS_CA_FILE",
                                server.authority().toString(),
                                "CS_TOKEN",
                                "administrators-token"),
                        folder,
                        folder.resolve("home"),
                        Clock.fixed(TestingCs.NOW, ZoneId.of("Europe/Berlin")),
                        Terminal.none());
        CsSession.use(
                new CsSession(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment));
    }

    final String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    final String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
