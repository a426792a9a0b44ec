package dev.siegel.protocols.tlsdsk;

import static dev.siegel.protocols.tlsdsk.Vectors.hex;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class RecordProtectionTest {
    private static final byte[] SEALED_FINISHED =
            hex(
                    "1603010030 ca4260e87f2d1c57df0b0e611cf3d81d 8980b6713ab3e10b7ab0290e165ce262"
                            + " c5bb422f36c66c1962eb35af25caf75d");

    private final RecordProtection client =
            new RecordProtection(
                    Vectors.master().keyBlock(CipherSuite.RSA_AES_128_CBC_SHA).client());

    /** The transcript of the vector is the ClientHello alone. */
    private static Transcript clientHelloOnly() throws MalformedFlightException {
        var flight =
                Base64.getDecoder()
                        .decode(
                                "FgMBADUBAAAxAwEAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHwAACgAEAAUALwA1AAMBAA=="
                                        .getBytes(US_ASCII));
        var transcript = new Transcript();
        HandshakeMessage.readAll(TlsRecord.readAll(flight).get(0).fragment())
                .forEach(transcript::add);
        return transcript;
    }

    private static TlsRecord finished() throws MalformedFlightException {
        var verifyData = Vectors.master().verifyData("client finished", clientHelloOnly().hash());
        return new TlsRecord(
                TlsConstants.HANDSHAKE,
                new HandshakeMessage(TlsConstants.FINISHED, verifyData).write());
    }

    @Test
    void the_transcript_hash_and_verify_data_are_the_documented_ones()
            throws MalformedFlightException {
        var hash = clientHelloOnly().hash();

        var verifyData = Vectors.master().verifyData("client finished", hash);

        assertThat(hash)
                .isEqualTo(
                        hex(
                                "be1ff9529ca297638a913d50851358ec"
                                        + "4421ae990ca16de154bc7f9bc9d1c1ede84aef10"));
        assertThat(verifyData).isEqualTo(hex("ab54e1232391ae092283b1f9"));
    }

    @Test
    void the_sealed_finished_record_is_the_documented_one() throws MalformedFlightException {
        assertThat(client.protect(finished()).write()).isEqualTo(SEALED_FINISHED);
    }

    @Test
    void the_sealed_record_opens_again() throws MalformedFlightException {
        var opened = client.open(TlsRecord.readAll(SEALED_FINISHED).get(0));

        assertThat(opened.fragment()).isEqualTo(finished().fragment());
    }

    @Test
    void a_change_of_any_byte_is_noticed() {
        for (int i = TlsConstants.RECORD_HEADER; i < SEALED_FINISHED.length; i++) {
            var damaged = SEALED_FINISHED.clone();
            damaged[i] ^= 1;

            assertThatExceptionOfType(MalformedFlightException.class)
                    .as("byte %d", i)
                    .isThrownBy(() -> client.open(TlsRecord.readAll(damaged).get(0)));
        }
    }

    @Test
    void records_too_short_for_a_mac_or_off_the_block_length_are_refused() {
        for (int length : new int[] {0, 1, 16, 20, 21, 47, 49}) {
            var sealed = new TlsRecord(TlsConstants.HANDSHAKE, new byte[length]);

            assertThatExceptionOfType(MalformedFlightException.class)
                    .isThrownBy(() -> client.open(sealed));
        }
    }
}
