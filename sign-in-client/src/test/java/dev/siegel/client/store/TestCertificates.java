package dev.siegel.client.store;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates made for a test. */
public final class TestCertificates {
    private TestCertificates() {}

    /** Valid from now on; the common name is the alternative name as well. */
    public static DeviceCertificate selfSigned(String commonName, Duration validity) {
        KeyPair keys = DeviceKeys.generate();
        var subject = new X500Name("CN=" + commonName);
        var now = Instant.now();
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            subject,
                            BigInteger.TEN,
                            Date.from(now.minusSeconds(60)),
                            Date.from(now.plus(validity)),
                            subject,
                            keys.getPublic());
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, commonName)));
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            return new DeviceCertificate(
                    DeviceKeys.certificate(builder.build(signer).getEncoded()), keys.getPrivate());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
