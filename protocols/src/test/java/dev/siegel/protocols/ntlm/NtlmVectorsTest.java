package dev.siegel.protocols.ntlm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NtlmVectorsTest {
    private static final byte[] OWN_TEXT =
            ("<NTLM><13317733><1><SIP Communications Service><pool01.example.com>"
                            + "<c7311426f0604bc3b2517cf72dbe956c><3><REGISTER><sip:alice@example.com>"
                            + "<c5e826a828><sip:alice@example.com><><><><>")
                    .getBytes(US_ASCII);

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void the_nt_hash_and_response_keys_are_the_computed_ones() {
        var hash = NtHash.ofPassword("Passw0rd!");

        assertThat(hash.value()).isEqualTo(hex("fc525c9683e8fe067095ba2ddc971889"));
        assertThat(hash.responseKey("alice", "EXAMPLE"))
                .isEqualTo(hex("c85c6789395b678a69c523c158561d3b"));
        assertThat(hash.responseKey("alice@example.com", ""))
                .isEqualTo(hex("a90523e3b7fbbde45446050918203ad4"));
    }

    @Test
    void the_signature_of_the_own_vector_is_the_computed_one() {
        var signer = new NtlmSession(hex("000102030405060708090a0b0c0d0e0f")).clientSigner();

        assertThat(signer.signKey()).isEqualTo(hex("9b52e70996bd32c71f2398b552d207d2"));
        assertThat(signer.sealKey()).isEqualTo(hex("157cc91ead98fd67ff4911a6c338be2c"));
        assertThat(signer.sign(OWN_TEXT)).isEqualTo("01000000a117a43ff99f09af64000000");
    }

    /** MS-NLMP 4.2.4: user User, domain Domain, password Password. */
    @Test
    void the_responses_of_the_specification_come_out() {
        var information =
                hex(
                        "02000c0044006f006d00610069006e0001000c00530065007200760065007200"
                                + "00000000");
        var serverChallenge = hex("0123456789abcdef");
        var clientChallenge = hex("aaaaaaaaaaaaaaaa");
        var key = NtHash.ofPassword("Password").responseKey("User", "Domain");

        var response = NtResponse.make(key, serverChallenge, clientChallenge, 0, information);

        assertThat(key).isEqualTo(hex("0c868a403bfd7a93a3001ef22ef02e3f"));
        assertThat(response.write()).startsWith(hex("68cd0ab851e51c96aabc927bebef6a1c"));
        assertThat(response.sessionBaseKey(key)).isEqualTo(hex("8de40ccadbc14a82f15cb0ad0de95ca3"));
        assertThat(NtlmClientExchange.lmResponse(key, serverChallenge, clientChallenge))
                .isEqualTo(hex("86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa"));
    }

    @Test
    void the_recorded_proof_is_right_for_its_password_only() throws MalformedNtlmException {
        var proof = CommunicatorRecording.proof();

        assertThat(proof.domain()).isEqualTo("COSMO");
        assertThat(proof.user()).isEqualTo("User");
        assertThat(proof.workstation()).isEqualTo("COSMO-OCS-R2");
        assertThat(proof.time())
                .isBetween(
                        Instant.parse("2010-03-01T00:00:00Z"),
                        Instant.parse("2010-03-02T00:00:00Z"));
        assertThat(proof.check(NtHash.ofPassword("Pa$$word"))).isPresent();
        assertThat(proof.check(NtHash.ofPassword("pa$$word"))).isEmpty();
    }

    @Test
    void the_recorded_signatures_of_both_directions_come_out() throws MalformedNtlmException {
        var session =
                CommunicatorRecording.proof().check(NtHash.ofPassword("Pa$$word")).orElseThrow();

        var client = session.clientSigner();
        var server = session.serverSigner();

        assertThat(client.sign(CommunicatorRecording.REQUEST))
                .isEqualTo(CommunicatorRecording.REQUEST_SIGNATURE);
        assertThat(
                        server.verify(
                                CommunicatorRecording.ANSWER,
                                CommunicatorRecording.ANSWER_SIGNATURE))
                .isTrue();
        assertThat(
                        client.verify(
                                CommunicatorRecording.ANSWER,
                                CommunicatorRecording.ANSWER_SIGNATURE))
                .isFalse();
    }

    @Test
    void the_recorded_message_is_written_as_it_was_read() throws MalformedNtlmException {
        var message = AuthenticateMessage.read(CommunicatorRecording.AUTHENTICATE);

        assertThat(message.lmResponse()).isEqualTo(CommunicatorRecording.LM_RESPONSE);
        assertThat(message.write()).isEqualTo(CommunicatorRecording.AUTHENTICATE);
    }

    @Test
    void the_recorded_responses_are_made_again() throws MalformedNtlmException {
        var recorded = AuthenticateMessage.read(CommunicatorRecording.AUTHENTICATE);
        var response = NtResponse.read(recorded.ntResponse());
        var key = NtHash.ofPassword("Pa$$word").responseKey("User", "COSMO");

        var made =
                NtResponse.make(
                        key,
                        CommunicatorRecording.SERVER_CHALLENGE,
                        CommunicatorRecording.CLIENT_CHALLENGE,
                        response.fileTime(),
                        response.targetInformation().write());

        assertThat(made.write()).isEqualTo(recorded.ntResponse());
    }

    @Test
    void no_secret_shows_in_text() {
        var hash = NtHash.ofPassword("Passw0rd!");

        assertThat(hash).hasToString("NtHash[secret]");
        assertThat(NtlmLogin.of("EXAMPLE\\alice", "Passw0rd!").toString())
                .contains("alice")
                .doesNotContain("fc525c96");
        assertThat(new NtlmSession(hash.value())).hasToString("NtlmSession[secret]");
    }
}
