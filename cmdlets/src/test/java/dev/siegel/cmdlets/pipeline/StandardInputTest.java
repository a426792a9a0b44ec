package dev.siegel.cmdlets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.CmdletTests;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import org.junit.jupiter.api.Test;

class StandardInputTest extends CmdletTests {
    private static final String ROW =
            """
            {"$type":"Microsoft.Rtc.Management.UserPinService.CertInfoDetails","Identity":"sip:anna@example.com","DeviceId":"{375da200-f2d3-5fd2-847f-1b14c5a9b20c}","ExpirationTime":"2013-11-01T10:00:00Z"}
            """;

    @Test
    void a_printed_row_revokes_its_own_device() {
        cs.reading(ROW).run("Revoke-CsClientCertificate", "-FromStdin");

        assertThat(server.lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(
                        "DELETE /api/v1/users/sip:anna@example.com/certificates/375da200-f2d3-5fd2-847f-1b14c5a9b20c");
    }

    @Test
    void what_ndjson_prints_comes_back_the_same() {
        Outcome outcome =
                cs.reading(ROW).run("Where-Object", "Identity", "-FromStdin", "-Output", "ndjson");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(ROW);
    }

    @Test
    void times_are_times_again() {
        Outcome outcome =
                cs.reading(ROW)
                        .run(
                                "-c",
                                "Where-Object -FromStdin {$_.ExpirationTime -lt '12/1/2013'} | Select-Object -ExpandProperty Identity");

        assertThat(outcome.out()).isEqualTo("sip:anna@example.com\n");
    }

    @Test
    void nothing_in_nothing_out() {
        assertThat(cs.reading("").run("Revoke-CsClientCertificate", "-FromStdin"))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(server.lines()).isEmpty();
    }

    @Test
    void a_line_that_is_no_json_is_named_and_ends_the_pipeline() {
        Outcome outcome =
                cs.reading("\"sip:a@b.c\"\n\n{oops\n\"sip:d@e.f\"\n")
                        .run("Get-CsClientCertificate", "-WhatIf", "-FromStdin");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("sip:a@b.c").doesNotContain("sip:d@e.f");
        assertThat(outcome.err()).contains("Line 3 of standard input is no JSON");
    }

    @Test
    void a_line_without_end_is_refused() {
        Outcome outcome =
                cs.reading("\"" + "a".repeat(2_000_000))
                        .run("Get-CsClientCertificate", "-WhatIf", "-FromStdin");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Line 1 of standard input is longer than 1 MiB");
    }

    @Test
    void only_the_first_cmdlet_of_a_pipeline_takes_standard_input() {
        Outcome outcome =
                cs.reading(ROW).run("-c", "Get-CsUser | Get-CsClientCertificate -FromStdin");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("first cmdlet of a pipeline only");
        assertThat(server.lines()).isEmpty();
    }
}
