package dev.siegel.protocols.tlsdsk;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.bouncycastle.tls.crypto.impl.AbstractTlsSecret;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of one handshake: TLS 1.0, two suites, always a client certificate, no
 * extension asked for.
 */
final class TlsDskServerPeer extends DefaultTlsServer {
    private static final int SESSION_ID_LENGTH = 32;
    private static final int LONGEST_CHAIN = 4;

    private final TlsDskServerKey key;
    private final ClientCertificateCheck check;
    private final SecureRandom random;
    private @Nullable PresentedCertificate presented;
    private @Nullable AssociationKeys keys;
    private boolean admitted;
    private @Nullable RuntimeException checkFailure;

    TlsDskServerPeer(TlsDskServerKey key, ClientCertificateCheck check, SecureRandom random) {
        super(new TlsDskCrypto(random));
        this.key = key;
        this.check = check;
        this.random = random;
    }

    @Nullable PresentedCertificate presented() {
        return presented;
    }

    boolean admitted() {
        return admitted;
    }

    @Nullable AssociationKeys keys() {
        return keys;
    }

    @Nullable RuntimeException checkFailure() {
        return checkFailure;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.TLSv10.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return new int[] {
            CipherSuite.RSA_AES_128_CBC_SHA.number(), CipherSuite.RSA_AES_256_CBC_SHA.number()
        };
    }

    @Override
    protected TlsCredentialedDecryptor getRSAEncryptionCredentials() throws IOException {
        return new PremasterDecryptor(key, getCrypto(), random);
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        return new CertificateRequest(new short[] {ClientCertificateType.rsa_sign}, null, null);
    }

    /** Real servers send one; nothing is ever resumed with it. */
    @Override
    public byte[] getNewSessionID() {
        var sessionId = new byte[SESSION_ID_LENGTH];
        random.nextBytes(sessionId);
        return sessionId;
    }

    @Override
    public void notifyClientCertificate(Certificate chain) throws IOException {
        if (chain.isEmpty() || !(chain.getCertificateAt(0) instanceof PresentedCertificate first)) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
        presented = first;
        first.rsaKey();
        admitted = ask(first.getEncoded());
        if (!admitted) {
            throw new TlsFatalAlert(AlertDescription.certificate_unknown);
        }
    }

    /** Bouncy Castle would turn what the check throws into an alert; it is kept for the caller. */
    private boolean ask(byte[] certificate) {
        try {
            return check.admits(certificate);
        } catch (RuntimeException e) {
            checkFailure = e;
            return false;
        }
    }

    /** An exporter is refused without extended master secret, which these clients do not have. */
    @Override
    public void notifyHandshakeComplete() {
        var parameters = context.getSecurityParametersConnection();
        TlsCrypto crypto = getCrypto();
        var copy = (AbstractTlsSecret) crypto.adoptSecret(parameters.getMasterSecret());
        keys =
                MasterSecret.of(
                                copy.extract(),
                                parameters.getClientRandom(),
                                parameters.getServerRandom())
                        .associationKeys();
    }

    /** None of the clients has secure renegotiation, and nothing is ever renegotiated. */
    @Override
    public void notifySecureRenegotiation(boolean secureRenegotiation) {}

    /** The key derivation of TLS-DSK is that of plain TLS 1.0. */
    @Override
    public boolean shouldUseExtendedMasterSecret() {
        return false;
    }

    @Override
    protected boolean allowEncryptThenMAC() {
        return false;
    }

    @Override
    public int getMaxCertificateChainLength() {
        return LONGEST_CHAIN;
    }

    @Override
    public int getMaxHandshakeMessageSize() {
        return TlsConstants.LONGEST_FLIGHT;
    }
}
