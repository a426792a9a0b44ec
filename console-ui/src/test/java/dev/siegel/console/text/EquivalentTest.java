package dev.siegel.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.revocation.RevocationTerms;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquivalentTest {
    private static final DeviceId DEVICE = DeviceId.of("375da200-f2d3-5fd2-847f-1b14c5a9b20c");

    private final User anna = new TestingPool().user("anna@example.com");

    @Test
    void a_device_s_revocation_is_one_line_and_one_call() {
        var terms = new RevocationTerms(RevocationReason.KEY_COMPROMISE, true, true, null);

        var same = Equivalent.revoke(anna, DEVICE, terms);

        assertThat(same.cs())
                .isEqualTo(
                        "Revoke-CsClientCertificate sip:anna@example.com"
                                + " -DeviceId 375da200-f2d3-5fd2-847f-1b14c5a9b20c"
                                + " -Reason KeyCompromise -KeepSessions -BlockReissue"
                                + " -Confirm:$false");
        assertThat(same.rest())
                .isEqualTo(
                        "DELETE /api/v1/users/sip:anna@example.com/certificates"
                                + "/375da200-f2d3-5fd2-847f-1b14c5a9b20c"
                                + "?reason=keyCompromise&keepSessions=true&blockReissue=true");
    }

    @Test
    void all_of_a_user_is_named_by_the_user_alone() {
        var same =
                Equivalent.revoke(
                        anna, null, RevocationTerms.because(RevocationReason.UNSPECIFIED));

        assertThat(same.cs())
                .isEqualTo("Revoke-CsClientCertificate sip:anna@example.com -Confirm:$false");
        assertThat(same.rest()).isEqualTo("DELETE /api/v1/users/sip:anna@example.com/certificates");
    }

    @Test
    void a_block_and_the_end_of_a_sign_in_have_their_lines_too() {
        assertThat(Equivalent.block(anna, null))
                .isEqualTo(
                        new Equivalent(
                                "Set-CsCertificateBlock sip:anna@example.com",
                                "PUT /api/v1/users/sip:anna@example.com/certificate-block"));
        assertThat(Equivalent.disconnect(anna, "a b\"c").cs())
                .isEqualTo("Disconnect-CsUserRegistration sip:anna@example.com -Epid \"a b`\"c\"");
    }

    @Test
    void a_filter_becomes_a_pipeline() {
        var same =
                Equivalent.revokeFiltered(
                        List.of("State -eq 'Active'", "IssuedVia -eq 'Ntlm'"),
                        RevocationTerms.because(RevocationReason.DEVICE_LOST));

        assertThat(same.cs())
                .isEqualTo(
                        "Get-CsClientCertificate -All | Where-Object"
                                + " {($_.State -eq 'Active') -and ($_.IssuedVia -eq 'Ntlm')}"
                                + " | Revoke-CsClientCertificate -Reason DeviceLost"
                                + " -Confirm:$false");
    }
}
