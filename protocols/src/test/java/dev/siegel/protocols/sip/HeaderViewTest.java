package dev.siegel.protocols.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderViewTest {
    private static final SipRequest REGISTER = Recording.request("documented-register-signed.sip");
    private static final SipResponse OK = (SipResponse) Recording.message("documented-200.sip");

    @Test
    void a_recorded_register_shows_who_where_and_what() {
        assertThat(REGISTER.from().uri()).isEqualTo("sip:User1@msxfaq.de");
        assertThat(REGISTER.from().epid()).contains(new Epid("2385f4c267"));
        assertThat(REGISTER.to().tag()).isEmpty();
        assertThat(REGISTER.cseq()).isEqualTo(new CSeq("13", "REGISTER"));
        assertThat(REGISTER.expires()).isEmpty();
        assertThat(REGISTER.vias())
                .containsExactly(new Via("TLS", "2.200.56.245:36299", Parameters.NONE));
        assertThat(REGISTER.headers().elements("Supported"))
                .startsWith("gruu-10", "adhoclist", "msrtc-event-categories", "ms-forking");
    }

    @Test
    void the_contact_of_a_recorded_register_has_its_instance_in_lower_case() {
        Contact contact = REGISTER.contacts().getFirst();

        assertThat(contact.uri())
                .isEqualTo("sip:2.200.56.245:36299;transport=tls;ms-opaque=77a6d4f9c0");
        assertThat(contact.instance().map(InstanceId::toString))
                .contains("c2ac9957-2d32-5c48-87c9-e8f8bcb0cd28");
        assertThat(contact.instance()).isEqualTo(REGISTER.from().epid().map(Epid::instance));
        assertThat(contact.isReplaceable()).isTrue();
        assertThat(contact.expires()).isEmpty();
    }

    @Test
    void the_authorization_of_a_recorded_register_is_read_over_its_folds() {
        AuthenticationHeader authorization =
                AuthenticationHeader.parse(
                        REGISTER.headers().first("proxy-authorization").orElseThrow());

        assertThat(authorization.isScheme("tls-dsk")).isTrue();
        assertThat(authorization.isFor(Challenge.REALM, "NAWLYNC001.msxfaq.de")).isTrue();
        assertThat(authorization.isFor(Challenge.REALM, "nawlync002.msxfaq.de")).isFalse();
        assertThat(authorization.opaque()).contains("B24DFAAE");
        assertThat(authorization.number("cnum")).isEqualTo(1278);
        assertThat(authorization.gssapiData()).isEmpty();
        assertThat(authorization).hasToString("TLS-DSK " + authorization.values().keySet());
    }

    @Test
    void a_recorded_answer_shows_its_lists_and_lifetimes() {
        assertThat(OK.status()).isEqualTo(200);
        assertThat(OK.from().displayName()).isEqualTo("Carius, Frank");
        assertThat(OK.expires()).contains(7200L);
        assertThat(OK.contacts()).hasSize(4);
        assertThat(OK.headers().elements("Allow-Events"))
                .hasSize(7)
                .contains("vnd-microsoft-roaming-ACL", "vnd-microsoft-provisioning-v2");
    }

    @Test
    void challenges_are_written_as_servers_write_them() {
        SipMessage recorded = Recording.message("documented-401.sip");
        String targetName = "NAWLYNC001.msxfaq.de";
        URI stsUri = URI.create("https://lync.msxfaq.de:443/CertProv/CertProvisioningService.svc");

        String ntlm = new Challenge.Ntlm(Challenge.REALM, targetName).headerValue();
        String tlsDsk = new Challenge.TlsDsk(Challenge.REALM, targetName, stsUri).headerValue();

        assertThat(recorded.headers().all("WWW-Authenticate").map(SipHeader::value))
                .containsExactly(ntlm, tlsDsk);
        assertThat(new Challenge.Kerberos("r", "pool").headerValue())
                .isEqualTo("Kerberos realm=\"r\", targetname=\"sip/pool\", version=4");
    }

    @Test
    void a_handshake_step_is_read_as_it_was_written() {
        Challenge challenge = new Challenge.TlsDsk("r", "pool", URI.create("https://pool/a"));

        String value = challenge.headerValue("B24DFAAE", new byte[] {22, 3, 1});
        AuthenticationHeader read = AuthenticationHeader.parse("WWW-Authenticate", value);

        assertThat(value)
                .isEqualTo(
                        "TLS-DSK opaque=\"B24DFAAE\", gssapi-data=\"FgMB\", realm=\"r\","
                                + " targetname=\"pool\", version=4, sts-uri=\"https://pool/a\"");
        assertThat(read.gssapiData().orElseThrow()).containsExactly(22, 3, 1);
        assertThat(read.value("version")).contains("4");
    }

    @Test
    void a_signature_header_is_written_as_servers_write_it() {
        SigningValues values =
                new SigningValues(
                        "TLS-DSK", "FDCF28DB", "1267", Challenge.REALM, "NAWLYNC001.msxfaq.de");

        String written =
                new AuthenticationInfo(values, "B24DFAAE", "08b804584258245").headerValue();

        assertThat(OK.headers().value("Authentication-Info")).contains(written);
        assertThat(
                        SigningValues.ofServer(
                                AuthenticationHeader.parse("Authentication-Info", written)))
                .isEqualTo(values);
    }

    @Test
    void diagnostics_are_read_as_they_were_written() {
        Diagnostics diagnostics = new Diagnostics(1000, "Final \"handshake\" failed");

        SipHeader header = SipHeader.of("ms-diagnostics", diagnostics.headerValue("pool"));

        assertThat(header.value())
                .isEqualTo("1000;reason=\"Final \\\"handshake\\\" failed\";source=\"pool\"");
        assertThat(Diagnostics.parse(header)).isEqualTo(diagnostics);
        assertThat(
                        Recording.message("documented-401.sip")
                                .headers()
                                .first("ms-diagnostics")
                                .map(Diagnostics::parse)
                                .map(Diagnostics::id))
                .contains(1033);
    }

    @Test
    void a_registered_contact_is_read_as_it_was_written() {
        InstanceId instance = new Epid("4a46e2b58881").instance();
        Gruu gruu = new Gruu("alice@example.com", instance);

        String value =
                new RegisteredContact(
                                "sip:192.0.2.10:40123;transport=tls;ms-opaque=d3470f2e1d",
                                "1A00",
                                Duration.ofHours(2),
                                instance,
                                gruu)
                        .headerValue();

        assertThat(value)
                .isEqualTo(
                        "<sip:192.0.2.10:40123;transport=tls;ms-opaque=d3470f2e1d;ms-received-cid=1A00>"
                                + ";expires=7200;+sip.instance=\"<urn:uuid:e41f5523-0406-54e1-ad17-f0c228a51cfc>\""
                                + ";gruu=\"sip:alice@example.com;opaque=user:epid:I1Uf5AYE4VStF_DCKKUc_AAA;gruu\"");
        Contact read = Contact.parse(value);
        assertThat(read.gruu()).contains(gruu);
        assertThat(read.expires()).contains(7200L);
    }

    @Test
    void identities_prefer_the_asserted_header() {
        SipRequest request =
                SipRequest.of("INVITE", "sip:b@example.com")
                        .with("P-Preferred-Identity", "<sip:p@example.com>")
                        .with("P-Asserted-Identity", "\"A, B\" <sip:a@example.com>, <tel:+491>");

        assertThat(request.identities())
                .extracting(NameAddress::uri)
                .containsExactly("sip:a@example.com", "tel:+491");
        assertThat(request.without("P-Asserted-Identity").identities())
                .extracting(NameAddress::uri)
                .containsExactly("sip:p@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<>",
                "<sip:a@b",
                "\"no end <sip:a@b>",
                "\"only a name\"",
                "<sip:a@b> trailing",
                "<sip:a@b>;=x",
                "<sip:a@b>;tag=\"x",
                "<sip:a b>",
                "<sip:a<b>",
                "sip:a>b",
                "<sip:a@b>;epid=",
                "<sip:a@b>;epid=12345678901234567",
                "<sip:a@b>;epid=a/b"
            })
    void an_address_that_is_none_is_refused(String value) {
        SipRequest request = SipRequest.of("REGISTER", "sip:b").with("From", value);

        assertThatExceptionOfType(MalformedHeaderException.class)
                .isThrownBy(() -> ignore(request.from().epid()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TLS-DSK realm",
                "TLS-DSK realm=\"a\" targetname=\"b\"",
                "TLS-DSK realm=\"a\", REALM=\"b\"",
                "TLS-DSK realm=\"a",
                "TLS-DSK cnum=\"-1\"",
                "TLS-DSK cnum=4294967296",
                "TLS-DSK cnum=99999999999999999999",
                "TLS-DSK cnum=\"\"",
                "TLS-DSK x=1"
            })
    void an_authorization_that_is_none_is_refused(String value) {
        assertThatExceptionOfType(MalformedHeaderException.class)
                .isThrownBy(
                        () -> AuthenticationHeader.parse("Authorization", value).number("cnum"));
    }

    @Test
    void handshake_data_that_is_not_base64_is_refused() {
        AuthenticationHeader header =
                AuthenticationHeader.parse("Authorization", "NTLM gssapi-data=\"?\"");

        assertThatExceptionOfType(MalformedHeaderException.class)
                .isThrownBy(() -> ignore(header.gssapiData()));
    }

    @Test
    void empty_handshake_data_is_something_else_than_none() {
        AuthenticationHeader header =
                AuthenticationHeader.parse("Authorization", "ntlm gssapi-data=\"\",version = 4 ,");

        assertThat(header.gssapiData().map(data -> data.length)).contains(0);
        assertThat(header.value("version")).contains("4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "x REGISTER", "-1 REGISTER", "12345678901 REGISTER", "1 REG ISTER"})
    void a_sequence_that_is_none_is_refused(String value) {
        assertThatExceptionOfType(MalformedHeaderException.class)
                .isThrownBy(() -> CSeq.parse(value));
    }

    @Test
    void a_header_that_must_stand_alone_may_not_stand_twice_or_be_missing() {
        SipRequest request = SipRequest.of("REGISTER", "sip:b");
        SipRequest twice = request.with("From", "<sip:a@b>").with("f", "<sip:c@b>");

        assertThatExceptionOfType(MalformedHeaderException.class).isThrownBy(request::from);
        assertThatExceptionOfType(MalformedHeaderException.class).isThrownBy(twice::from);
    }

    @Test
    void a_header_that_is_not_utf_8_is_refused_when_read_and_kept_when_written() {
        byte[] latin =
                "OPTIONS sip:a SIP/2.0\r\nFrom: <sip:\u00e4@b>\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        SipMessage message = Recording.decode(latin);

        assertThatExceptionOfType(MalformedHeaderException.class).isThrownBy(message::from);
        assertThat(message.encode()).isEqualTo(latin);
    }

    private static void ignore(Optional<?> value) {
        assertThat(value).isNotNull();
    }
}
