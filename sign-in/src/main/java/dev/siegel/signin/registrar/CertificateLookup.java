package dev.siegel.signin.registrar;

import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.registration.CertificateVerdict;
import dev.siegel.pool.registration.CertificateVerdict.Cause;
import dev.siegel.pool.registration.CertificateVerdict.Refused;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.protocols.tlsdsk.ClientCertificateCheck;

/**
 * Asks the pool about the certificate of one handshake, before any private key operation. What it
 * would refuse by naming the owner goes on to the proof, so that only the owner hears of it.
 */
final class CertificateLookup implements ClientCertificateCheck {
    private final SignInDevice signIn;
    private final RegisterRequest register;
    private CertificateVerdict verdict = new Refused(Cause.UNKNOWN, "none presented");

    CertificateLookup(SignInDevice signIn, RegisterRequest register) {
        this.signIn = signIn;
        this.register = register;
    }

    @Override
    public boolean admits(byte[] certificate) {
        verdict = look(certificate);
        return switch (verdict) {
            case CertificateVerdict.Accepted _ -> true;
            case Refused(Cause cause, _) ->
                    switch (cause) {
                        case OTHER_USER, USER_DISABLED -> true;
                        case UNKNOWN,
                                ENDED,
                                EXPIRED,
                                NOT_YET_VALID,
                                OLDER_THAN_EPOCH,
                                OTHER_DEVICE ->
                                false;
                    };
        };
    }

    private CertificateVerdict look(byte[] certificate) {
        if (certificate.length == 0 || certificate.length > EncodedCertificate.LARGEST) {
            return new Refused(Cause.UNKNOWN, "a certificate of " + certificate.length + " bytes");
        }
        return signIn.check(
                new EncodedCertificate(certificate),
                register.endpoint().user(),
                register.deviceId());
    }

    CertificateVerdict verdict() {
        return verdict;
    }
}
