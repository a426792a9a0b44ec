package dev.siegel.cmdlets.jshell;

import static dev.siegel.cmdlets.jshell.Cs.NO_CONFIRM;
import static dev.siegel.cmdlets.jshell.Cs.connect;
import static dev.siegel.cmdlets.jshell.Cs.getCsClientCertificate;
import static dev.siegel.cmdlets.jshell.Cs.getCsClientPinInfo;
import static dev.siegel.cmdlets.jshell.Cs.getCsUser;
import static dev.siegel.cmdlets.jshell.Cs.lockCsClientPin;
import static dev.siegel.cmdlets.jshell.Cs.resultSize;
import static dev.siegel.cmdlets.jshell.Cs.revokeCsClientCertificate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsTest extends JshellTests {
    private static final String USERS = "GET /api/v1/users?limit=2";
    private static final String ANNA = "sip:anna@example.com";
    private static final String PIN =
            """
            {"identity":"sip:anna@example.com","isPinSet":true,"isLockedOut":false,
             "lastPinChangeTime":"2013-09-01T10:00:00Z","localFailures":2}
            """;

    @Test
    void a_user_leads_to_the_certificates_of_the_sip_address() {
        server.answering(USERS, 200, page(USER))
                .answering("GET /api/v1/users/" + ANNA + "/certificates?limit=1000", 200, page());

        CsUserInfo anna = getCsUser(resultSize(2)).first();
        getCsClientCertificate(anna);

        assertThat(anna.registrarPool()).isEqualTo("pool01.example.com");
        assertThat(anna.enabled()).isTrue();
        assertThat(server.lines()).hasSize(2);
    }

    @Test
    void users_without_a_pool_are_left_out_and_counted() {
        server.answering(USERS, 200, page(USER, UNHOMED))
                .answering("GET /api/v1/users/" + ANNA + "/certificates?limit=1000", 200, page());

        CsResult<ClientCertificate> result =
                getCsUser(resultSize(2)).pipe(Cs::getCsClientCertificate);

        assertThat(result.errors()).isEmpty();
        assertThat(result.warnings())
                .containsExactly(
                        "1 user without a registrar pool was left out; -Verbose names them.");
        assertThat(result.verbose()).anyMatch(step -> step.contains("has no registrar pool"));
    }

    @Test
    void the_state_of_a_pin_leads_to_its_user() {
        server.answering("GET /api/v1/users/" + ANNA + "/pin", 200, PIN)
                .answering("PUT /api/v1/users/" + ANNA + "/pin/lock", 200, "{}");

        PinInfo pin = getCsClientPinInfo(ANNA).first();
        lockCsClientPin(pin);

        assertThat(pin.isPinSet()).isTrue();
        assertThat(pin.localFailures()).isEqualTo(2);
        assertThat(pin.pinExpirationTime()).isNull();
        assertThat(last().line()).isEqualTo("PUT /api/v1/users/" + ANNA + "/pin/lock");
    }

    @Test
    void a_user_to_revoke_is_all_of_the_users_devices() {
        String path = "/api/v1/users/" + ANNA + "/certificates";
        server.answering(USERS, 200, page(USER))
                .answering(
                        "DELETE " + path + "?reason=Unspecified&confirm=true",
                        200,
                        "{\"revoked\":2}");

        revokeCsClientCertificate(getCsUser(resultSize(2)), NO_CONFIRM);

        assertThat(last().line()).isEqualTo("DELETE " + path + "?reason=Unspecified&confirm=true");
    }

    @Test
    void a_named_server_is_called_with_the_named_token() {
        server.answering(USERS, 200, page(USER));

        connect(server.address(), "another-token", server.authority());
        getCsUser(resultSize(2));

        assertThat(last().authorization()).isEqualTo("Bearer another-token");
    }

    @Test
    void an_address_that_is_none_is_refused_and_the_connection_stays() {
        server.answering(USERS, 200, page(USER));

        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> connect("http://localhost/", "token"))
                .withMessageContaining("is no address of a server");

        assertThat(getCsUser(resultSize(2)).size()).isEqualTo(1);
    }

    @Test
    void an_object_is_read_by_the_names_of_its_properties_in_any_case() {
        var object = new CsObject("Siegel.Thing", Map.of("Name", "one"));

        assertThat(object.get("name")).isEqualTo("one");
        assertThat(object.get("Colour")).isNull();
        assertThat(object.toString()).isEqualTo("Name : one");
    }
}
