package dev.siegel.pool.certificate;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the pool published for one user on one device.
 *
 * @param encoded the certificate itself; null for one imported as a listing row, which nobody can
 *     sign in with
 * @param expirationTime the certificate's NotAfter
 * @param recordedTime when this pool stored it; listings are in this order
 * @param ending null while it is the device's current certificate
 */
public record ClientCertificate(
        CertificateId id,
        UserId userId,
        SipAddress identity,
        DeviceId deviceId,
        @Nullable SerialNumber serialNumber,
        @Nullable Thumbprint thumbprint,
        @Nullable EncodedCertificate encoded,
        Instant publicationTime,
        Instant notBefore,
        Instant expirationTime,
        IssuedVia issuedVia,
        @Nullable String userAgent,
        @Nullable String remoteAddress,
        Instant recordedTime,
        @Nullable Ending ending) {

    /** The only certificate type there is: signed by the pool's own authority. */
    public static final String TYPE = "OcsSigned";

    /** Whether the pool may accept it at {@code now}, as far as the certificate itself tells. */
    public boolean isCurrentAt(Instant now) {
        return state(now) == CertificateState.ACTIVE && !now.isBefore(notBefore);
    }

    public CertificateState state(Instant now) {
        if (ending != null) {
            return switch (ending.kind()) {
                case REPLACED -> CertificateState.REPLACED;
                case REVOKED -> CertificateState.REVOKED;
            };
        }
        return now.isBefore(expirationTime) ? CertificateState.ACTIVE : CertificateState.EXPIRED;
    }

    /** The same certificate as listings show it. */
    public ClientCertificate withoutEncoding() {
        return with(null, ending);
    }

    /** The same certificate, ended. */
    public ClientCertificate ended(Ending how) {
        return with(encoded, how);
    }

    private ClientCertificate with(@Nullable EncodedCertificate encoding, @Nullable Ending how) {
        return new ClientCertificate(
                id,
                userId,
                identity,
                deviceId,
                serialNumber,
                thumbprint,
                encoding,
                publicationTime,
                notBefore,
                expirationTime,
                issuedVia,
                userAgent,
                remoteAddress,
                recordedTime,
                how);
    }
}
