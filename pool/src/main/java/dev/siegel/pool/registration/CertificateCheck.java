package dev.siegel.pool.registration;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.registration.CertificateVerdict.Accepted;
import dev.siegel.pool.registration.CertificateVerdict.Cause;
import dev.siegel.pool.registration.CertificateVerdict.Refused;
import dev.siegel.pool.settings.Settings;
import java.time.Clock;
import java.time.Instant;

/**
 * The rules for a certificate presented at sign-in; what is not in the store, or no longer current
 * there, is refused.
 */
final class CertificateCheck {
    private final Settings settings;
    private final Clock clock;

    CertificateCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    CertificateVerdict check(
            HeldCertificate held, EncodedCertificate presented, SipAddress from, DeviceId device) {
        ClientCertificate certificate = held.certificate();
        if (!presented.equals(certificate.encoded())) {
            return new Refused(Cause.UNKNOWN, "same thumbprint, other bytes");
        }
        if (!held.current() || certificate.ending() != null) {
            return new Refused(
                    Cause.ENDED,
                    "certificate " + certificate.thumbprint() + " is no longer current");
        }
        CertificateVerdict inTime = checkTimes(held);
        if (inTime instanceof Refused) {
            return inTime;
        }
        return checkHolder(held, from, device);
    }

    private CertificateVerdict checkTimes(HeldCertificate held) {
        ClientCertificate certificate = held.certificate();
        Instant now = clock.instant();
        if (!now.isBefore(certificate.expirationTime())) {
            return new Refused(Cause.EXPIRED, "expired " + certificate.expirationTime());
        }
        if (now.isBefore(certificate.notBefore())) {
            return new Refused(Cause.NOT_YET_VALID, "not valid before " + certificate.notBefore());
        }
        if (certificate.publicationTime().isBefore(settings.epoch())) {
            return new Refused(
                    Cause.OLDER_THAN_EPOCH, "published " + certificate.publicationTime());
        }
        return new Accepted(held);
    }

    private CertificateVerdict checkHolder(HeldCertificate held, SipAddress from, DeviceId device) {
        if (!held.user().sipAddress().equals(from)) {
            return new Refused(
                    Cause.OTHER_USER,
                    "certificate of " + held.user().sipAddress() + " used by " + from);
        }
        if (settings.deviceIdMustMatchEpid() && !held.certificate().deviceId().equals(device)) {
            return new Refused(
                    Cause.OTHER_DEVICE, held.certificate().deviceId() + " used by " + device);
        }
        if (!held.user().enabled()) {
            return new Refused(Cause.USER_DISABLED, held.user().sipAddress() + " is disabled");
        }
        return new Accepted(held);
    }
}
