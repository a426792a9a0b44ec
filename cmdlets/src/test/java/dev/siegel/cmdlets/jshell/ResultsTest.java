package dev.siegel.cmdlets.jshell;

import static dev.siegel.cmdlets.jshell.Cs.expiresBefore;
import static dev.siegel.cmdlets.jshell.Cs.getCsClientCertificate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultsTest extends JshellTests {
    private static final String USER_ONE = "sip:User1@msxfaq.de";
    private static final String LIST =
            "GET /api/v1/users/sip:User1@msxfaq.de/certificates?limit=1000";

    @BeforeEach
    void list() throws IOException {
        server.replaying(LIST, 200, "documented-certificates.json");
    }

    @Test
    void a_result_reads_as_the_command_line_prints_the_same_call() {
        String printed = cs.run("Get-CsClientCertificate", USER_ONE).out();

        assertThat(getCsClientCertificate(USER_ONE).toString() + "\n").isEqualTo(printed);
        assertThat(printed).startsWith("Identity        : sip:User1@msxfaq.de\n");
    }

    @Test
    void a_record_alone_reads_as_a_list_of_one() {
        ClientCertificate first = getCsClientCertificate(USER_ONE).first();

        assertThat(first.toString())
                .isEqualTo(
                        """
                        Identity        : sip:User1@msxfaq.de
                        CertificateType : OcsSigned
                        DeviceId        : {375da200-f2d3-5fd2-847f-1b14c5a9b20c}
                        PublicationTime : 3/15/2013 4:21:29 PM
                        ExpirationTime  : 9/11/2013 5:06:29 PM\
                        """);
    }

    @Test
    void components_hold_what_the_server_sent() {
        ClientCertificate first = getCsClientCertificate(USER_ONE).first();

        assertThat(first.publicationTime()).isEqualTo(Instant.parse("2013-03-15T15:21:29Z"));
        assertThat(first.state()).isEqualTo("Expired");
        assertThat(first.revokedTime()).isNull();
    }

    @Test
    void a_condition_leaves_out_those_it_does_not_hold_for() {
        Instant october = Instant.parse("2013-10-01T00:00:00Z");

        CsResult<ClientCertificate> soon =
                getCsClientCertificate(USER_ONE).where(one -> one.expiresBefore(october));

        assertThat(soon.stream().map(ClientCertificate::deviceId))
                .containsExactly("{375da200-f2d3-5fd2-847f-1b14c5a9b20c}");
    }

    @Test
    void options_are_the_parameters_of_the_cmdlet() {
        CsResult<ClientCertificate> soon =
                getCsClientCertificate(
                        USER_ONE, expiresBefore(Instant.parse("2013-10-01T00:00:00Z")));

        assertThat(soon.size()).isEqualTo(1);
    }

    @Test
    void selected_properties_make_a_table_in_the_order_they_are_named() {
        CsText table =
                getCsClientCertificate(USER_ONE)
                        .sortBy("ExpirationTime")
                        .select("state", "Dev*")
                        .table();

        assertThat(table.text())
                .startsWith(
                        """
                        State   DeviceId
                        -----   --------
                        Expired {375da200-f2d3-5fd2-847f-1b14c5a9b20c}
                        """);
    }

    @Test
    void json_holds_every_property() {
        assertThat(getCsClientCertificate(USER_ONE).json().text())
                .startsWith("[")
                .endsWith("]")
                .contains("\"IssuedVia\" : \"Import\"");
    }

    @Test
    void a_property_nobody_has_is_refused_with_those_there_are() {
        CsResult<ClientCertificate> all = getCsClientCertificate(USER_ONE);

        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> all.sortBy("Expiry"))
                .withMessageContaining("There is no property 'Expiry'; there are: Identity,");
    }

    @Test
    void nothing_has_no_first_one() {
        CsResult<ClientCertificate> none = getCsClientCertificate(USER_ONE).where(one -> false);

        assertThat(none.toString()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::first);
    }
}
