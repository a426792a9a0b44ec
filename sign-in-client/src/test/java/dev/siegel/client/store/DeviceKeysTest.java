package dev.siegel.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;

class DeviceKeysTest {
    @Test
    void the_signing_request_is_that_of_pidgin_sipe() throws Exception {
        var keys = DeviceKeys.generate();

        var request =
                new PKCS10CertificationRequest(
                        DeviceKeys.signingRequest(keys, "alice@example.com"));

        var name = request.getSubject().getRDNs();
        assertThat(name).hasSize(1);
        assertThat(name[0].getFirst().getValue()).isInstanceOf(DERUTF8String.class);
        assertThat(request.getSubject()).hasToString("CN=alice@example.com");
        assertThat(request.getAttributes()).isEmpty();
        assertThat(request.getSignatureAlgorithm().getAlgorithm().getId())
                .isEqualTo("1.2.840.113549.1.1.11");
        assertThat(
                        request.isSignatureValid(
                                new JcaContentVerifierProviderBuilder().build(keys.getPublic())))
                .isTrue();
    }

    @Test
    void an_answer_that_is_no_certificate_is_noticed() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> DeviceKeys.certificate(new byte[] {1, 2, 3}));
    }
}
