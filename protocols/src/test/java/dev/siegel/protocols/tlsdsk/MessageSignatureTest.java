package dev.siegel.protocols.tlsdsk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSignatureTest {
    private static final byte[] REGISTER =
            ("<TLS-DSK><a4993ebc><1><SIP Communications Service><pool01.example.com>"
                            + "<c7311426f0604bc3b2517cf72dbe956c><4><REGISTER><sip:alice@example.com>"
                            + "<c5e826a828><sip:alice@example.com><><><><>")
                    .getBytes(UTF_8);
    private static final byte[] OK =
            ("<TLS-DSK><FDCF28DB><1><SIP Communications Service><pool01.example.com>"
                            + "<c7311426f0604bc3b2517cf72dbe956c><4><REGISTER><sip:alice@example.com>"
                            + "<c5e826a828><sip:alice@example.com><56F569001EB6><><><7200><200>")
                    .getBytes(UTF_8);
    private static final byte[] NOTIFY =
            ("<TLS-DSK><0A1B2C3D><2><SIP Communications Service><pool01.example.com>"
                            + "<c7311426f0604bc3b2517cf72dbe956c><1><NOTIFY><sip:alice@example.com>"
                            + "<25498F39><sip:alice@example.com><c5e826a828><><><>")
                    .getBytes(UTF_8);
    private static final String RESPONSE = "b6089fc7bd3f00978787b4ade06044362fd1fad5";

    private final AssociationKeys keys = Vectors.master().associationKeys();

    @Test
    void a_request_is_signed_with_the_client_key() {
        assertThat(keys.clientSigner().sign(REGISTER)).isEqualTo(RESPONSE);
    }

    @Test
    void a_suite_with_md5_signs_with_md5() {
        var md5 = new AssociationKeys(keys.clientKey(), keys.serverKey(), SignatureHash.MD5);

        assertThat(md5.clientSigner().sign(REGISTER)).isEqualTo("24fa93cc503a980e8f46ea2ee0fd7a19");
    }

    @Test
    void an_answer_is_signed_with_the_server_key() {
        assertThat(keys.serverSigner().sign(OK))
                .isEqualTo("c1995352d709adaa081fee84bd8f4487b8c643bb");
    }

    @Test
    void a_notify_of_the_server_is_signed_with_the_server_key() {
        assertThat(keys.serverSigner().sign(NOTIFY))
                .isEqualTo("fc431fef4027fcf4e89eb160ec18fcc0bafecadd");
    }

    @Test
    void a_signature_in_either_case_is_taken() {
        var verifier = keys.clientVerifier();

        assertThat(verifier.verify(REGISTER, RESPONSE)).isTrue();
        assertThat(verifier.verify(REGISTER, RESPONSE.toUpperCase(Locale.ROOT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b6089fc7bd3f00978787b4ade06044362fd1fad4",
                "b6089fc7bd3f00978787b4ade06044362fd1fad",
                "b6089fc7bd3f00978787b4ade06044362fd1fad5b6",
                "b6089fc7bd3f00978787b4ade06044362fd1fag5",
                "24fa93cc503a980e8f46ea2ee0fd7a19"
            })
    void anything_else_is_no_signature(String signature) {
        assertThat(keys.clientVerifier().verify(REGISTER, signature)).isFalse();
    }

    @Test
    void the_other_directions_key_does_not_verify() {
        assertThat(keys.serverVerifier().verify(REGISTER, RESPONSE)).isFalse();
    }
}
