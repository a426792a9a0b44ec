package dev.siegel.pool.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomSecretsTest {
    private final RandomSecrets secrets = new RandomSecrets(new SecureRandom());

    @Test
    void tokens_differ_and_need_no_escaping() {
        var tokens = Stream.generate(secrets::token).limit(100).toList();

        assertThat(tokens)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void passwords_differ_and_can_be_typed() {
        var passwords = Stream.generate(secrets::password).limit(100).map(String::valueOf).toList();

        assertThat(passwords)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("[a-km-np-z2-9]{24}"));
    }

    @Test
    void a_token_is_known_by_its_sha_256() {
        // FIPS 180-4 example
        byte[] hash = RandomSecrets.hash("abc");

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(RandomSecrets.matches("abc", hash)).isTrue();
        assertThat(RandomSecrets.matches("abd", hash)).isFalse();
        assertThat(RandomSecrets.matches("abc", new byte[0])).isFalse();
    }
}
