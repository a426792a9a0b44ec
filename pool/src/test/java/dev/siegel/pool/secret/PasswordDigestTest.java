package dev.siegel.pool.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordDigestTest {
    /** The reference implementation's own test: 256 KiB, two passes, password and somesalt. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordDigest digests = new PasswordDigest(pepper(1), RANDOM);

    @Test
    void the_right_password_matches_and_others_do_not() {
        String stored = digests.of("pässwörd 1".toCharArray());

        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(digests.matches("pässwörd 1".toCharArray(), stored)).isTrue();
        assertThat(digests.matches("pässwörd 2".toCharArray(), stored)).isFalse();
        assertThat(digests.matchesNobody("pässwörd 1".toCharArray())).isFalse();
        assertThat(digests.isOutdated(stored)).isFalse();
    }

    @Test
    void without_the_pepper_a_digest_is_of_no_use() {
        String stored = digests.of("password".toCharArray());

        assertThat(new PasswordDigest(pepper(2), RANDOM).matches("password".toCharArray(), stored))
                .isFalse();
        assertThat(digests.of("password".toCharArray())).isNotEqualTo(stored);
    }

    @Test
    void the_algorithm_is_the_reference_implementation_s() {
        var text = DigestText.parse(REFERENCE);
        byte[] password = "password".getBytes(StandardCharsets.US_ASCII);

        byte[] digest =
                Argon2id.digest(
                        password,
                        text.salt().bytes(),
                        text.kibibytes(),
                        text.passes(),
                        text.lanes(),
                        32);

        assertThat(text.salt().bytes()).isEqualTo("somesalt".getBytes(StandardCharsets.US_ASCII));
        assertThat(new SecretBytes(digest)).isEqualTo(text.digest());
        assertThat(text.toString()).isEqualTo(REFERENCE);
        assertThat(digests.isOutdated(REFERENCE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=17,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$"
            })
    void a_stored_text_that_is_no_digest_or_too_costly_is_refused_unchecked(String stored) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digests.matches("password".toCharArray(), stored));
    }

    private static SecretKey pepper(int filling) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) filling;
        return new SecretKeySpec(bytes, Hmac.ALGORITHM);
    }
}
