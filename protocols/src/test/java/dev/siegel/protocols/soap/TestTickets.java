package dev.siegel.protocols.soap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A pool's ticket keys, and the documented example's entropies, user and endpoint. */
final class TestTickets {
    static final String ENDPOINT =
            "https://pool01.example.com:443/CertProv/CertProvisioningService.svc/WebTicket_Proof_SHA1";
    static final String ISSUER = "https://pool01.example.com:443/WebTicket/Issuer";
    static final String KEY_NAME = "0f1e2d3c";
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final UUID USER_ID = UUID.fromString("0191f3a0-0000-7000-8000-000000000001");
    static final String CONTEXT = "e41f5523-0406-54e1-ad17-f0c228a51cfc";
    static final Octets CLIENT_ENTROPY =
            hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    static final Octets SERVER_ENTROPY =
            hex("c0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf");
    static final KeyPair ISSUING = keyPair();
    static final KeyWrapping WRAPPING =
            new KeyWrapping("w1", new SecretKeySpec(new byte[32], "AES"));
    static final TicketSigner SIGNER = new TicketSigner(KEY_NAME, ISSUING.getPrivate(), WRAPPING);
    static final TicketVerifier VERIFIER = new TicketVerifier(keys(KEY_NAME, "w1"), ISSUER);

    private TestTickets() {}

    static TicketKeys keys(String issuerKey, String wrappingKey) {
        return new TicketKeys() {
            @Override
            public Optional<PublicKey> issuerKey(String keyName) {
                return Optional.of(ISSUING.getPublic()).filter(_ -> keyName.equals(issuerKey));
            }

            @Override
            public Optional<SecretKey> wrappingKey(String keyId) {
                return Optional.of(WRAPPING.key()).filter(_ -> keyId.equals(wrappingKey));
            }
        };
    }

    static WebTicketAssertion assertion(@Nullable ProofKey proofKey) {
        return new WebTicketAssertion(
                "SamlSecurityToken-3b9d4f10-1111-4222-8333-444455556666",
                ISSUER,
                "sip:Alice@example.com",
                USER_ID,
                ENDPOINT,
                NOW,
                NOW.plus(Duration.ofHours(8)),
                AuthenticationMethod.NTLM,
                NOW.minusMillis(7),
                CONTEXT,
                proofKey);
    }

    static ProofKey proofKey() {
        return ProofKey.derive(CLIENT_ENTROPY, SERVER_ENTROPY);
    }

    /** The answer to the documented request. */
    static String answer(WebTicketAssertion assertion) {
        return new WebTicketResponse(
                        SIGNER.sign(assertion),
                        assertion.assertionId(),
                        assertion.audience(),
                        CONTEXT,
                        assertion.proofKey() == null ? null : SERVER_ENTROPY,
                        256,
                        assertion.notBefore(),
                        assertion.notOnOrAfter())
                .toXml();
    }

    /** The ticket as a client cuts it out of the answer. */
    static ReceivedTicket received() throws MalformedSoapException {
        return ReceivedTicket.cutFrom(answer(assertion(proofKey())), CLIENT_ENTROPY);
    }

    static ReceivedTicket receivedBearer() throws MalformedSoapException {
        return ReceivedTicket.cutFrom(answer(assertion(null)), null);
    }

    static String publishEnvelope(ReceivedTicket ticket, SignatureSuite suite) {
        var request =
                new PublishRequest(
                        UUID.fromString(CONTEXT),
                        "{" + CONTEXT + "}",
                        "alice@example.com",
                        Octets.of(new byte[700]),
                        "77777777-1111-4222-8333-444455556666",
                        null);
        return new PresentedTicket(ticket, suite)
                .envelope(ENDPOINT, PublishRequest.ACTION, request.toXml());
    }

    static SoapMessage soap(String xml) throws MalformedSoapException {
        return SoapMessage.parse(xml.getBytes(StandardCharsets.UTF_8));
    }

    static Octets hex(String text) {
        return Octets.of(HexFormat.of().parseHex(text));
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
