package dev.siegel.protocols.tlsdsk;

import static dev.siegel.protocols.tlsdsk.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyDerivationTest {
    private static final String UNUSED_MATERIAL =
            "70b62353c16bfbf011ae9987c2d9d32cbe38491e08f5067f3a21a913841e82e6"
                    + "cc290513a1970a59287cd3cf27aab8a0045489419d7c23063a00eeb597b06bbb";
    private static final String CLIENT_KEY =
            "5c1e79b2327bab49737156b42f415ffd428928c0492d83cd6cd0c13e15390ce9";
    private static final String SERVER_KEY =
            "71d052db5bb066620d564b3bdc1a6ec6eac4a75bf414ac8a6bf6193459a8413e";

    @Test
    void the_master_secret_is_the_documented_one() {
        var master = Vectors.master();

        assertThat(master.bytes())
                .isEqualTo(
                        hex(
                                "de504833bbd9c3701cef83140bcfa93e8f4104bc9559d4f693bab42ccd91588a"
                                        + "58952590106ea145a794136221030174"));
    }

    @Test
    void the_key_block_is_the_documented_one() {
        var block = Vectors.master().keyBlock(CipherSuite.RSA_AES_128_CBC_SHA);

        assertThat(block.client().macKey())
                .isEqualTo(hex("aca4e286a1448b5a018679e2ad5eaa51f557a05a"));
        assertThat(block.server().macKey())
                .isEqualTo(hex("efe9f5a84bd639f054afb69e6dce2fa1cfebaa89"));
        assertThat(block.client().cipherKey()).isEqualTo(hex("f61e087339553aa72928d5044fabff26"));
        assertThat(block.server().cipherKey()).isEqualTo(hex("8ef08a9e4b8976205772933dbe262acb"));
        assertThat(block.client().initializationVector())
                .isEqualTo(hex("31bce8281fa68ad0c23c3a908a17adba"));
        assertThat(block.server().initializationVector())
                .isEqualTo(hex("d81f3f9afcad1dff899919185c59d701"));
    }

    @Test
    void the_pseudo_random_function_gives_the_documented_key_material() {
        var seed = PseudoRandomFunction.concatenate(Vectors.CLIENT_RANDOM, Vectors.SERVER_RANDOM);

        var material =
                PseudoRandomFunction.derive(
                        Vectors.master().bytes(), "client EAP encryption", seed, 128);

        assertThat(material).isEqualTo(hex(UNUSED_MATERIAL + CLIENT_KEY + SERVER_KEY));
    }

    @Test
    void both_signing_keys_are_the_documented_ones() {
        var keys = Vectors.master().associationKeys();

        assertThat(keys.clientKey()).isEqualTo(hex(CLIENT_KEY));
        assertThat(keys.serverKey()).isEqualTo(hex(SERVER_KEY));
    }

    @Test
    void no_key_shows_in_text() {
        var keys = Vectors.master().associationKeys();
        var block = Vectors.master().keyBlock(CipherSuite.RSA_AES_256_CBC_SHA);

        assertThat(keys).hasToString("AssociationKeys[secret]");
        assertThat(block.toString())
                .isEqualTo("KeyBlock[client=Direction[secret], server=Direction[secret]]");
    }
}
