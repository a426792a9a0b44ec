package dev.siegel.protocols.tlsdsk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremasterDecryptorTest {
    private static final int MODULUS = 256;
    private static final byte[] FALLBACK = Vectors.counting(0x80, 48);

    /** 00 02, padding without a zero, 00, premaster. */
    private static byte[] block() {
        var block = Vectors.counting(1, MODULUS);
        for (int i = 2; i < MODULUS - 49; i++) {
            block[i] = (byte) (1 + i % 200);
        }
        block[0] = 0;
        block[1] = 2;
        block[MODULUS - 49] = 0;
        System.arraycopy(Vectors.PREMASTER, 0, block, MODULUS - 48, 48);
        return block;
    }

    @Test
    void a_right_block_gives_its_premaster() {
        assertThat(PremasterDecryptor.unpad(block(), 0x0301, FALLBACK))
                .isEqualTo(Vectors.PREMASTER);
    }

    @ParameterizedTest
    @CsvSource({
        "0,1", "1,1", "1,255", "2,0", "100,0", "206,0", "207,1", "207,128", "208,2", "209,3",
        "209,129"
    })
    void a_block_wrong_in_any_place_gives_the_fallback(int position, int value) {
        var block = block();
        block[position] = (byte) value;

        assertThat(PremasterDecryptor.unpad(block, 0x0301, FALLBACK)).isEqualTo(FALLBACK);
    }

    @Test
    void the_version_is_the_one_the_client_offered() {
        assertThat(PremasterDecryptor.unpad(block(), 0x0303, FALLBACK)).isEqualTo(FALLBACK);
    }
}
