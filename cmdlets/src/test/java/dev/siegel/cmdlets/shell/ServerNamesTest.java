package dev.siegel.cmdlets.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.pipeline.Session;
import dev.siegel.cmdlets.session.Environment;
import dev.siegel.cmdlets.session.Terminal;
import dev.siegel.cmdlets.testing.CmdletTests;
import dev.siegel.cmdlets.testing.TestingCs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ServerNamesTest extends CmdletTests {
    private static final String BEGUN = "GET /api/v1/users?limit=20&q=an";

    private ServerNames names() {
        var nobody = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var variables =
                Map.of(
                        "CS_SERVER",
                        server.address(),
                        "CS_CA_FILE",
                        server.authority().toString(),
                        "CS_TOKEN",
                        "administrators-token");
        Clock clock = Clock.fixed(TestingCs.NOW, ZoneOffset.UTC);
        return new ServerNames(
                new Session(
                        nobody,
                        nobody,
                        new Environment(variables, folder, folder, clock, Terminal.none())));
    }

    @Test
    void the_same_is_asked_once() {
        server.answering(BEGUN, 200, page(USER));
        ServerNames names = names();

        List<Names.Person> first = names.users("an");
        List<Names.Person> second = names.users("an");

        assertThat(first)
                .containsExactly(new Names.Person("sip:anna@example.com", "Anna Berg"))
                .isEqualTo(second);
        assertThat(server.lines()).containsExactly(BEGUN);
    }

    @Test
    void devices_of_a_display_name_are_those_of_its_only_user() {
        server.answering("GET /api/v1/users?identity=Anna%20Berg", 200, page(USER))
                .answering(
                        "GET /api/v1/users/sip:anna@example.com/certificates",
                        200,
                        page("{\"deviceId\":\"375da200-f2d3-5fd2-847f-1b14c5a9b20c\"}"));

        assertThat(names().devices("Anna Berg"))
                .containsExactly("375da200-f2d3-5fd2-847f-1b14c5a9b20c");
    }

    @Test
    void names_that_would_steer_the_terminal_are_left_out() {
        server.answering(BEGUN, 200, page(USER.replace("Anna Berg", "Anna\\u001b[2J")));

        assertThat(names().users("an")).isEmpty();
    }

    @Test
    void a_server_that_refuses_is_not_asked_again() {
        server.answering(BEGUN, 401, "{}");
        ServerNames names = names();

        assertThat(names.users("an")).isEmpty();
        assertThat(names.users("ber")).isEmpty();
        assertThat(server.lines()).containsExactly(BEGUN);
    }

    @Test
    void a_server_that_does_not_answer_is_left_alone_for_a_while() {
        var over = new CountDownLatch(1);
        server.leaving(BEGUN, new CountDownLatch(1), over);
        ServerNames names = names();
        try {
            assertThat(names.users("an")).isEmpty();
            assertThat(names.users("ber")).isEmpty();
            assertThat(server.lines()).containsExactly(BEGUN);
        } finally {
            over.countDown();
        }
    }
}
