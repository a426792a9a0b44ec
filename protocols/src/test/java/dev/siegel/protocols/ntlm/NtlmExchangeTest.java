package dev.siegel.protocols.ntlm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NtlmExchangeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.1234567Z");
    private static final NtlmServerNames NAMES =
            NtlmServerNames.of("example.com", "pool01.example.com");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final NtHash HASH = NtHash.ofPassword("Passw0rd!");

    private final NtlmServerExchange server =
            new NtlmServerExchange(NAMES, RANDOM, InstantSource.fixed(NOW));

    private static NtlmClientExchange client(String login, String password) {
        return new NtlmClientExchange(
                NtlmLogin.of(login, password),
                "client1",
                RANDOM,
                InstantSource.fixed(NOW.plusSeconds(3600)));
    }

    @ParameterizedTest
    @CsvSource({
        "EXAMPLE\\alice, EXAMPLE, alice",
        "EXAMPLE/alice, EXAMPLE, alice",
        "alice@example.com, '', alice@example.com"
    })
    void a_client_proves_its_password_under_either_form_of_name(
            String login, String domain, String user) throws MalformedNtlmException {
        var client = client(login, "Passw0rd!");

        var proof = server.authenticate(client.authenticate(server.challenge(client.negotiate())));

        assertThat(proof.domain()).isEqualTo(domain);
        assertThat(proof.user()).isEqualTo(user);
        assertThat(proof.workstation()).isEqualTo("CLIENT1");
        assertThat(proof.check(HASH)).isPresent();
    }

    @Test
    void a_wrong_password_proves_nothing() throws MalformedNtlmException {
        var client = client("alice@example.com", "passw0rd!");

        var proof = server.authenticate(client.authenticate(server.challenge(client.negotiate())));

        assertThat(proof.check(HASH)).isEmpty();
    }

    @Test
    void the_client_goes_by_the_time_of_the_challenge() throws MalformedNtlmException {
        var client = client("alice@example.com", "Passw0rd!");

        var proof = server.authenticate(client.authenticate(server.challenge(client.negotiate())));

        assertThat(proof.time()).isEqualTo(NOW);
    }

    @Test
    void the_negotiate_message_of_pidgin_sipe_has_40_bytes_and_its_flags() {
        var negotiate = client("alice@example.com", "").negotiate();

        assertThat(negotiate).hasSize(40).containsSequence(0x05, 0x82, 0x88, 0xA2);
    }

    @Test
    void the_challenge_has_what_clients_need_and_no_signing() throws MalformedNtlmException {
        var client = client("alice@example.com", "Passw0rd!");

        var challenge = ChallengeMessage.read(server.challenge(client.negotiate()));
        var information = TargetInformation.read(challenge.targetInformation());

        assertThat(challenge.flags()).isEqualTo(0xA2898205);
        assertThat(challenge.targetName()).isEqualTo("EXAMPLE");
        assertThat(information.text(TargetInformation.DOMAIN)).contains("EXAMPLE");
        assertThat(information.text(TargetInformation.COMPUTER)).contains("POOL01");
        assertThat(information.text(TargetInformation.DNS_DOMAIN)).contains("example.com");
        assertThat(information.text(TargetInformation.DNS_COMPUTER)).contains("pool01.example.com");
        assertThat(information.text(TargetInformation.DNS_FOREST)).contains("example.com");
        assertThat(information.timestamp()).contains(FileTime.of(NOW));
    }

    @Test
    void the_challenge_in_sip_has_the_flags_that_ran() throws MalformedNtlmException {
        var challenge = ChallengeMessage.read(server.challengeInSip());

        assertThat(challenge.flags()).isEqualTo(0x62988255);
    }

    @Test
    void a_client_without_unicode_gets_its_challenge_in_oem() throws MalformedNtlmException {
        var negotiate = new NegotiateMessage(NtlmFlags.OEM | NtlmFlags.REQUEST_TARGET).write();

        var challenge = server.challenge(negotiate);

        assertThat(ChallengeMessage.read(challenge).targetName()).isEqualTo("EXAMPLE");
        assertThat(challenge).containsSequence('E', 'X', 'A', 'M', 'P', 'L', 'E');
    }

    @Test
    void a_proof_counts_for_one_challenge_only() throws MalformedNtlmException {
        var client = client("alice@example.com", "Passw0rd!");
        var message = client.authenticate(server.challenge(client.negotiate()));
        server.authenticate(message);
        var other = new NtlmServerExchange(NAMES, RANDOM, InstantSource.fixed(NOW));
        other.challenge(client.negotiate());

        var elsewhere = other.authenticate(message);

        assertThat(elsewhere.check(HASH)).isEmpty();
        assertThatExceptionOfType(MalformedNtlmException.class)
                .isThrownBy(() -> server.authenticate(message));
    }

    @Test
    void responses_of_version_1_are_refused() throws MalformedNtlmException {
        server.challengeInSip();
        var versionOne =
                new AuthenticateMessage(
                        NtlmFlags.CLIENT_AUTHENTICATE,
                        "EXAMPLE",
                        "alice",
                        "CLIENT1",
                        new byte[24],
                        new byte[24],
                        new byte[0]);

        assertThatExceptionOfType(MalformedNtlmException.class)
                .isThrownBy(() -> server.authenticate(versionOne.write()))
                .withMessageContaining("version 2");
    }

    @Test
    void a_client_that_names_nobody_is_refused() throws MalformedNtlmException {
        server.challengeInSip();
        var anonymous =
                new AuthenticateMessage(
                        NtlmFlags.CLIENT_AUTHENTICATE,
                        "",
                        "",
                        "",
                        new byte[1],
                        new byte[0],
                        new byte[0]);

        assertThatExceptionOfType(MalformedNtlmException.class)
                .isThrownBy(() -> server.authenticate(anonymous.write()));
    }

    @Test
    void an_announced_integrity_code_is_verified() throws MalformedNtlmException {
        var negotiate = client("alice@example.com", "").negotiate();
        var challenge = server.challenge(negotiate);
        var message = withIntegrityCode(negotiate, challenge);

        assertThat(server.authenticate(message).check(HASH)).isPresent();
    }

    @Test
    void a_wrong_integrity_code_spoils_the_proof() throws MalformedNtlmException {
        var negotiate = client("alice@example.com", "").negotiate();
        var challenge = server.challenge(negotiate);
        var message = withIntegrityCode(negotiate, challenge);
        message[AuthenticateMessage.INTEGRITY_CODE] ^= 1;

        assertThat(server.authenticate(message).check(HASH)).isEmpty();
    }

    @Test
    void an_announced_integrity_code_that_is_missing_is_refused() throws MalformedNtlmException {
        var negotiate = client("alice@example.com", "").negotiate();
        var challenge = ChallengeMessage.read(server.challenge(negotiate));
        var message = announcing(challenge).write();

        assertThatExceptionOfType(MalformedNtlmException.class)
                .isThrownBy(() -> server.authenticate(message))
                .withMessageContaining("integrity code");
    }

    @Test
    void every_message_cut_off_at_any_length_is_refused() throws MalformedNtlmException {
        var client = client("alice@example.com", "Passw0rd!");
        var challenge = server.challenge(client.negotiate());
        var authenticate = client.authenticate(challenge);

        for (int length = 0; length < 16; length++) {
            var cut = Arrays.copyOf(client.negotiate(), length);
            assertThatExceptionOfType(MalformedNtlmException.class)
                    .isThrownBy(() -> NegotiateMessage.read(cut));
        }
        for (int length = 0; length < challenge.length; length++) {
            var cut = Arrays.copyOf(challenge, length);
            assertThatExceptionOfType(MalformedNtlmException.class)
                    .isThrownBy(() -> client.authenticate(cut));
        }
        for (int length = 0; length < authenticate.length; length++) {
            var cut = Arrays.copyOf(authenticate, length);
            assertThatExceptionOfType(MalformedNtlmException.class)
                    .isThrownBy(() -> AuthenticateMessage.read(cut));
        }
    }

    @Test
    void oversized_messages_are_refused() {
        var huge = Arrays.copyOf(client("alice", "").negotiate(), MessageReader.LONGEST + 1);

        assertThatExceptionOfType(MalformedNtlmException.class)
                .isThrownBy(() -> server.challenge(huge));
    }

    @Test
    void a_proof_before_a_challenge_is_refused() {
        assertThatExceptionOfType(MalformedNtlmException.class)
                .isThrownBy(() -> server.authenticate(CommunicatorRecording.AUTHENTICATE));
    }

    @Test
    void changed_bytes_are_refused_or_prove_nothing_but_never_do_worse() {
        var random = new Random(20261124);
        var recorded = CommunicatorRecording.AUTHENTICATE;
        for (int round = 0; round < 20_000; round++) {
            var changed = recorded.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            server.challengeInSip();

            assertThat(provesAnything(changed)).isFalse();
        }
    }

    private boolean provesAnything(byte[] message) {
        try {
            return server.authenticate(message).check(NtHash.ofPassword("Pa$$word")).isPresent();
        } catch (MalformedNtlmException e) {
            return false;
        }
    }

    /**
     * As the recorded client's message, but its proof says that an integrity code comes with it.
     */
    private static AuthenticateMessage announcing(ChallengeMessage challenge) {
        var information =
                ByteBuffer.allocate(8 + challenge.targetInformation().length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) TargetInformation.FLAGS)
                        .putShort((short) 4)
                        .putInt(2)
                        .put(challenge.targetInformation())
                        .array();
        var response =
                NtResponse.make(
                        HASH.responseKey("alice", "EXAMPLE"),
                        challenge.serverChallenge(),
                        new byte[8],
                        FileTime.of(NOW),
                        information);
        return new AuthenticateMessage(
                NtlmFlags.CLIENT_AUTHENTICATE,
                "EXAMPLE",
                "alice",
                "CLIENT1",
                new byte[24],
                response.write(),
                new byte[0]);
    }

    private static byte[] withIntegrityCode(byte[] negotiate, byte[] challenge)
            throws MalformedNtlmException {
        var message = announcing(ChallengeMessage.read(challenge));
        var unicode = MessageReader.charset(message.flags());
        var bytes =
                new MessageWriter(AuthenticateMessage.TYPE, 88)
                        .field(message.lmResponse())
                        .field(message.ntResponse())
                        .field(message.domain().getBytes(unicode))
                        .field(message.user().getBytes(unicode))
                        .field(message.workstation().getBytes(unicode))
                        .field(message.sessionKey())
                        .number(message.flags())
                        .version(message.flags())
                        .bytes(new byte[16])
                        .write();
        var session =
                NtResponse.read(message.ntResponse())
                        .sessionBaseKey(HASH.responseKey("alice", "EXAMPLE"));
        var code = NtlmDigests.hmacMd5(session, negotiate, challenge, bytes);
        System.arraycopy(code, 0, bytes, AuthenticateMessage.INTEGRITY_CODE, code.length);
        return bytes;
    }

    @Test
    void attribute_values_must_fit_and_end() {
        for (var digits :
                new String[] {"", "0200", "02000400aabb", "0200020041004200", "01000000"}) {
            assertThatExceptionOfType(MalformedNtlmException.class)
                    .as(digits)
                    .isThrownBy(() -> TargetInformation.read(HexFormat.of().parseHex(digits)));
        }
    }
}
