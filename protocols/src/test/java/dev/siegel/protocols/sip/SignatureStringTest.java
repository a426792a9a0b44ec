package dev.siegel.protocols.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples of MS-SIPAE's string, with the message each is made from. */
class SignatureStringTest {
    private static final String CALL_ID = "c7311426f0604bc3b2517cf72dbe956c";

    private static SipRequest register(String cseq) {
        return SipRequest.of("REGISTER", "sip:example.com")
                .with("From", "\"Alice\" <sip:alice@example.com>;tag=c5e826a828;epid=4a46e2b58881")
                .with("To", "<sip:alice@example.com>")
                .with("Call-ID", CALL_ID)
                .with("CSeq", cseq + " REGISTER");
    }

    private static SigningValues values(String scheme, String random, String number) {
        return new SigningValues(scheme, random, number, Challenge.REALM, "pool01.example.com");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void a_response_in_version_2_leaves_out_the_to_address_and_the_identities() {
        SipResponse ok =
                register("3").answer(200, "OK").withToTag("56F569001EB6").with("Expires", "900");

        assertThat(text(SignatureString.ofVersion2(ok, values("NTLM", "0878F41B", "1"))))
                .isEqualTo(
                        "<NTLM><0878F41B><1><SIP Communications Service><pool01.example.com><c7311426f0604bc3b2517cf72dbe956c><3><REGISTER><sip:alice@example.com><c5e826a828><56F569001EB6><900><200>");
    }

    @Test
    void a_response_in_versions_3_and_4_has_all_sixteen_fields() {
        SipResponse ok =
                register("3").answer(200, "OK").withToTag("56F569001EB6").with("Expires", "900");

        assertThat(text(SignatureString.of(ok, values("NTLM", "0878F41B", "1"))))
                .isEqualTo(
                        "<NTLM><0878F41B><1><SIP Communications Service><pool01.example.com><c7311426f0604bc3b2517cf72dbe956c><3><REGISTER><sip:alice@example.com><c5e826a828><sip:alice@example.com><56F569001EB6><><><900><200>");
    }

    @Test
    void a_request_without_expires_and_to_tag_has_empty_fields_and_no_status() {
        assertThat(text(SignatureString.of(register("3"), values("NTLM", "13317733", "1"))))
                .isEqualTo(
                        "<NTLM><13317733><1><SIP Communications Service><pool01.example.com><c7311426f0604bc3b2517cf72dbe956c><3><REGISTER><sip:alice@example.com><c5e826a828><sip:alice@example.com><><><><>");
    }

    @Test
    void the_fourth_register_of_tls_dsk_is_signed_over_this() {
        assertThat(text(SignatureString.of(register("4"), values("TLS-DSK", "a4993ebc", "1"))))
                .isEqualTo(
                        "<TLS-DSK><a4993ebc><1><SIP Communications Service><pool01.example.com><c7311426f0604bc3b2517cf72dbe956c><4><REGISTER><sip:alice@example.com><c5e826a828><sip:alice@example.com><><><><>");
    }

    @Test
    void the_answer_to_the_fourth_register_is_signed_over_this() {
        SipResponse ok =
                register("4").answer(200, "OK").withToTag("56F569001EB6").with("Expires", "7200");

        assertThat(text(SignatureString.of(ok, values("TLS-DSK", "FDCF28DB", "1"))))
                .isEqualTo(
                        "<TLS-DSK><FDCF28DB><1><SIP Communications Service><pool01.example.com><c7311426f0604bc3b2517cf72dbe956c><4><REGISTER><sip:alice@example.com><c5e826a828><sip:alice@example.com><56F569001EB6><><><7200><200>");
    }

    @Test
    void a_request_of_the_server_is_signed_over_this() {
        SipMessage notify = Recording.message("deregistration-notify.sip");
        SigningValues values =
                SigningValues.ofServer(
                        AuthenticationHeader.parse(
                                notify.headers().first("Authentication-Info").orElseThrow()));

        assertThat(text(SignatureString.of(notify, values)))
                .isEqualTo(
                        "<TLS-DSK><0A1B2C3D><2><SIP Communications Service><pool01.example.com><c7311426f0604bc3b2517cf72dbe956c><1><NOTIFY><sip:alice@example.com><25498F39><sip:alice@example.com><c5e826a828><><><>");
    }

    @Test
    void a_recorded_request_is_signed_with_the_values_it_carries() {
        SipMessage register = Recording.message("documented-register-signed.sip");
        SigningValues values =
                SigningValues.ofClient(
                        AuthenticationHeader.parse(
                                register.headers().first("Proxy-Authorization").orElseThrow()));

        assertThat(text(SignatureString.of(register, values)))
                .isEqualTo(
                        "<TLS-DSK><a4993ebc><1278><SIP Communications Service><NAWLYNC001.msxfaq.de><c7311426f0604bc3b2517cf72dbe956c><13><REGISTER><sip:User1@msxfaq.de><c5e826a828><sip:User1@msxfaq.de><><><><>");
    }

    @Test
    void identities_stand_by_their_scheme_whatever_their_order() {
        SipRequest request =
                register("5")
                        .with("P-Asserted-Identity", "<tel:+49301>, \"A\" <sip:alice@example.com>");

        assertThat(text(SignatureString.of(request, values("TLS-DSK", "a", "2"))))
                .endsWith("<><sip:alice@example.com><tel:+49301><>");
    }

    @Test
    void the_bytes_of_the_message_are_signed_even_where_they_are_not_utf_8() {
        byte[] latin =
                "OPTIONS sip:a SIP/2.0\r\nFrom: <sip:\u00e4@b>\r\nTo: <sip:c>\r\nCall-ID: i\r\nCSeq: 1 OPTIONS\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        byte[] string = SignatureString.of(Recording.decode(latin), values("TLS-DSK", "a", "2"));

        assertThat(new String(string, StandardCharsets.ISO_8859_1)).contains("<sip:\u00e4@b>");
    }

    @Test
    void a_message_without_a_call_id_cannot_be_signed() {
        SipRequest request = register("3").without("Call-ID");

        assertThatExceptionOfType(MalformedHeaderException.class)
                .isThrownBy(() -> SignatureString.of(request, values("NTLM", "1", "1")));
    }
}
