package dev.siegel.pool.testing;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.pool.ticket.AuthenticationMethod;
import dev.siegel.pool.ticket.WebTicket;
import dev.siegel.pool.user.User;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** What a device sends when it asks for a certificate. */
public final class Requests {
    /** One key for all: generating takes longer than any test. */
    public static final KeyPair KEY = newKey();

    private Requests() {}

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A PKCS#10 request as the real client makes it: subject CN only, signed with SHA-256. */
    public static SecretBytes pkcs10(String commonName) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(KEY.getPrivate());
            var request =
                    new JcaPKCS10CertificationRequestBuilder(
                                    new X500Name("CN=" + commonName), KEY.getPublic())
                            .build(signer);
            return new SecretBytes(request.getEncoded());
        } catch (OperatorCreationException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A ticket of a user who proved who they are at {@code proof}. */
    public static WebTicket ticket(User user, DeviceId device, Instant proof) {
        return new WebTicket(
                "SamlSecurityToken-1",
                user.id(),
                user.sipAddress(),
                "https://pool01.example.com:443/CertProv/CertProvisioningService.svc/WebTicket_Proof_SHA1",
                AuthenticationMethod.NTLM,
                proof,
                proof,
                proof.plus(Duration.ofHours(8)),
                device,
                true);
    }

    /** The request of an ordinary client. */
    public static PublishClientCertificate.Request publication(WebTicket ticket, DeviceId device) {
        return publication(ticket, device, ticket.sipAddress(), ticket.sipAddress().userAtDomain());
    }

    /** A request that may name somebody else. */
    public static PublishClientCertificate.Request publication(
            WebTicket ticket, DeviceId device, SipAddress entity, String commonName) {
        return new PublishClientCertificate.Request(
                ticket,
                entity,
                device,
                pkcs10(commonName),
                null,
                "UCCAPI/15.0",
                "192.0.2.10",
                "c-2");
    }
}
