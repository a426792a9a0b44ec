package dev.siegel.cmdlets.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.CmdletTests;
import dev.siegel.cmdlets.testing.RecordedServer.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The documented session, typed into the JDK's own JShell. */
class WorkedSessionTest extends CmdletTests {
    private static final String PATH = "/api/v1/users/sip:User1@msxfaq.de/certificates";
    private static final String DEVICE = "375da200-f2d3-5fd2-847f-1b14c5a9b20c";
    private static final String REVOKE =
            "DELETE " + PATH + "/" + DEVICE + "?reason=Unspecified&confirm=true";
    private static final String SETTINGS = "/api/v1/web-service-configurations/global";
    private static final String WOULD_REVOKE =
            """
            {"whatIf":["Performing the operation \\"Revoke-CsClientCertificate\\" on target \
            \\"sip:User1@msxfaq.de\\" device 375da200-f2d3-5fd2-847f-1b14c5a9b20c."]}
            """;
    private static final String NOT_FOUND =
            """
            {"status":404,"detail":"There is no user nobody@msxfaq.de.","category":"ObjectNotFound",
             "errorId":"ManagementObjectNotFound"}
            """;

    @BeforeEach
    void recordAnswers() throws IOException {
        String all = resource("documented-certificates.json");
        String list = "GET " + PATH + "?limit=1000";
        server.answering(list, 200, all)
                .then(list, 200, all, "")
                .then(list, 200, withoutFirst(all), "")
                .answering(
                        "DELETE " + PATH + "/" + DEVICE + "?reason=Unspecified&dryRun=true",
                        200,
                        WOULD_REVOKE)
                .answering(REVOKE, 200, "{\"revoked\":1}")
                .answering("GET " + SETTINGS, 200, settings(4320, 3))
                .then("GET " + SETTINGS, 200, settings(24, 4), "")
                .answering("PUT " + SETTINGS, 200, settings(24, 4))
                .answering("GET /api/v1/users/nobody@msxfaq.de", 404, NOT_FOUND);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = WorkedSessionTest.class.getResourceAsStream("/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withoutFirst(String page) {
        return page.replaceFirst("(?s)\\{\\s*\"identity\".*?\\},\\s*(?=\\{)", "");
    }

    private static String settings(int hours, int version) {
        return "{\"identity\":\"Global\",\"defaultValidityPeriodHours\":%d,\"version\":%d}"
                .formatted(hours, version);
    }

    @Test
    @Timeout(120)
    void the_documented_session_prints_what_the_page_shows()
            throws IOException, InterruptedException {
        // given
        var session = WorkedSession.read(Path.of("../docs/jshell.md"));

        // when
        String printed = typedIntoJshell(session.typed());

        // then
        assertThat(session.withoutEcho(printed)).isEqualTo(session.printed());
        assertThat(server.lines()).containsOnlyOnce(REVOKE);
        assertThat(last("PUT").ifMatch()).isEqualTo("\"3\"");
        assertThat(last("PUT").body()).contains("\"defaultValidityPeriodHours\":24");
    }

    private Request last(String method) {
        return server.requests().stream()
                .filter(request -> request.method().equals(method))
                .toList()
                .getLast();
    }

    private String typedIntoJshell(String lines) throws IOException, InterruptedException {
        Path typed = Files.writeString(folder.resolve("typed"), lines);
        Path printed = folder.resolve("printed");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jshell")
                                        .toString(),
                                "--class-path",
                                System.getProperty("java.class.path"),
                                "--startup",
                                "src/main/jshell/cs.jsh",
                                "--feedback",
                                "cs")
                        .redirectInput(typed.toFile())
                        .redirectOutput(printed.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("TZ", "Europe/Berlin");
        builder.environment().put("CS_SERVER", server.address());
        builder.environment().put("CS_CA_FILE", server.authority().toString());
        builder.environment().put("CS_TOKEN", "administrators-token");
        Process jshell = builder.start();
        assertThat(jshell.waitFor(100, TimeUnit.SECONDS)).isTrue();
        return Files.readString(printed);
    }
}
