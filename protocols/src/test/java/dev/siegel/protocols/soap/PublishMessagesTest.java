package dev.siegel.protocols.soap;

import static dev.siegel.protocols.soap.TestTickets.soap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishMessagesTest {
    private static final UUID DEVICE = UUID.fromString(TestTickets.CONTEXT);

    @Test
    void the_request_as_pidgin_sipe_writes_it_is_read() throws Exception {
        var request = PublishRequest.parse(soap(envelope()));

        assertThat(request)
                .isEqualTo(
                        new PublishRequest(
                                DEVICE,
                                "{" + TestTickets.CONTEXT + "}",
                                "alice@example.com",
                                Octets.of(new byte[700]),
                                "77777777-1111-4222-8333-444455556666",
                                null));
        assertThat(request.sipAddress()).isEqualTo("sip:alice@example.com");
    }

    @Test
    void the_trust_namespace_is_taken_with_and_without_its_slash() throws Exception {
        var plain = envelope().replace("ws-trust/200512/\"", "ws-trust/200512\"");

        assertThat(PublishRequest.parse(soap(plain)).deviceId()).isEqualTo(DEVICE);
    }

    @Test
    void device_id_encoding_and_entity_are_taken_in_any_spelling() throws Exception {
        var spelled =
                envelope()
                        .replace(
                                "{" + TestTickets.CONTEXT + "}",
                                TestTickets.CONTEXT.toUpperCase(Locale.ROOT))
                        .replace("#Base64Binary", "#BASE64BINARY")
                        .replace("Entity=\"alice", "Entity=\"sip:alice");

        var request = PublishRequest.parse(soap(spelled));

        assertThat(request.deviceId()).isEqualTo(DEVICE);
        assertThat(request.deviceIdAsSent())
                .isEqualTo(TestTickets.CONTEXT.toUpperCase(Locale.ROOT));
        assertThat(request.sipAddress()).isEqualTo("sip:alice@example.com");
    }

    @Test
    void a_wished_validity_is_read_as_attribute_or_child_and_nonsense_is_no_wish()
            throws Exception {
        var attribute =
                envelope()
                        .replace(
                                "<GetAndPublishCert ", "<GetAndPublishCert ValidityPeriod=\"48\" ");
        var child =
                envelope()
                        .replace(
                                "</wst:RequestSecurityToken>",
                                "<ValidityPeriod>24</ValidityPeriod></wst:RequestSecurityToken>");
        var nonsense =
                envelope()
                        .replace(
                                "<GetAndPublishCert ", "<GetAndPublishCert ValidityPeriod=\"-1\" ");

        assertThat(PublishRequest.parse(soap(attribute)).validityHours()).isEqualTo(48);
        assertThat(PublishRequest.parse(soap(child)).validityHours()).isEqualTo(24);
        assertThat(PublishRequest.parse(soap(nonsense)).validityHours()).isNull();
    }

    @Test
    void a_device_id_that_is_missing_or_no_uuid_is_malformed() {
        for (var id :
                new String[] {
                    "", "{}", "1-2-3-4-5", "{" + TestTickets.CONTEXT + "}x", "x".repeat(600)
                }) {
            var xml = envelope().replace("{" + TestTickets.CONTEXT + "}", id);
            assertThatThrownBy(() -> PublishRequest.parse(soap(xml)))
                    .isInstanceOf(MalformedSoapException.class);
        }
    }

    @Test
    void a_security_token_that_is_no_pkcs10_in_base64_is_malformed() {
        for (var xml :
                new String[] {
                    envelope().replace("#PKCS10", "#X509v3"),
                    envelope().replace("#Base64Binary", "#HexBinary"),
                    envelope().replace("AAAA", "!!!!"),
                }) {
            assertThatThrownBy(() -> PublishRequest.parse(soap(xml)))
                    .isInstanceOf(MalformedSoapException.class);
        }
    }

    @Test
    void the_envelope_cut_at_any_length_is_malformed() {
        var envelope = envelope();

        for (int length = 0; length < envelope.length(); length += 7) {
            var cut = envelope.substring(0, length);
            assertThatThrownBy(() -> PublishRequest.parse(soap(cut)))
                    .isInstanceOf(MalformedSoapException.class);
        }
    }

    @Test
    void the_answer_carries_the_certificate_and_repeats_the_ids() throws Exception {
        var response =
                new PublishResponse(
                        "{" + DEVICE + "}",
                        "alice@example.com",
                        "r1",
                        Octets.of(new byte[] {0x30, 0}));

        assertThat(PublishResponse.parse(soap(response.toXml()))).isEqualTo(response);
    }

    @Test
    void a_fault_says_its_id_reason_and_code() throws Exception {
        var fault = SoapFault.of(Diagnostic.NO_VALID_SECURITY_TOKEN);

        assertThat(fault.toXml())
                .contains("a:FailedAuthentication")
                .contains("<ErrorId>28020</ErrorId><Reason>No valid security token.</Reason>");
        assertThat(SoapFault.parse(soap(fault.toXml()))).isEqualTo(fault);
        assertThat(SoapFault.parse(soap(SoapFault.of(FaultCode.CLIENT, "no <DeviceId>").toXml())))
                .isEqualTo(new SoapFault(FaultCode.CLIENT, null, "no <DeviceId>"));
    }

    @Test
    void the_diagnostics_header_has_the_documented_form() {
        assertThat(Diagnostic.NO_VALID_SECURITY_TOKEN.header("pool01.example.com"))
                .isEqualTo(
                        "28020;source=\"pool01.example.com\";reason=\"No valid security token.\";faultcode=\"wsse:FailedAuthentication\"");
    }

    private static String envelope() {
        try {
            return TestTickets.publishEnvelope(TestTickets.received(), SignatureSuite.HMAC_SHA1);
        } catch (MalformedSoapException e) {
            throw new AssertionError(e);
        }
    }
}
