package dev.siegel.pool.registration;

import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.registration.CertificateVerdict.Cause;
import dev.siegel.pool.registration.CertificateVerdict.Refused;
import dev.siegel.pool.settings.Settings;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signs devices in with their client certificates. A sign-in reads its certificate twice: when it
 * is presented, and again after the association stands in the live table, right before it is
 * accepted.
 */
public final class SignInDevice {
    private final ClientCertificateStore certificates;
    private final RegistrationStore registrations;
    private final LiveSignIns live;
    private final UnitOfWork work;
    private final Settings settings;
    private final Clock clock;
    private final CertificateCheck check;

    public SignInDevice(
            ClientCertificateStore certificates,
            RegistrationStore registrations,
            LiveSignIns live,
            UnitOfWork work,
            Settings settings,
            Clock clock) {
        this.certificates = certificates;
        this.registrations = registrations;
        this.live = live;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        this.check = new CertificateCheck(settings, clock);
    }

    /** How the sign-in of a device that proved possession of its key ends. */
    public sealed interface Outcome {
        /**
         * Accepted and stored.
         *
         * @param standing all registrations of the user that stand now, this one first
         */
        record SignedIn(Registration registration, List<Registration> standing) implements Outcome {
            public SignedIn {
                standing = List.copyOf(standing);
            }
        }

        record NotSignedIn(Refused why) implements Outcome {}
    }

    /** First look at a certificate, before the server's last flight goes out. */
    public CertificateVerdict check(
            EncodedCertificate presented, SipAddress from, DeviceId device) {
        Optional<HeldCertificate> held = certificates.findByThumbprint(Thumbprint.of(presented));
        return held.map(found -> check.check(found, presented, from, device))
                .orElseGet(SignInDevice::unknown);
    }

    /**
     * Enters the sign-in in the live table, reads the certificate again and stores the
     * registration. On refusal and on failure the live table is as before.
     */
    public Outcome complete(
            LiveSignIn signIn,
            EncodedCertificate presented,
            SipAddress from,
            Registration registration) {
        live.enter(signIn);
        boolean accepted = false;
        try {
            Outcome outcome = confirm(presented, from, registration);
            accepted = outcome instanceof Outcome.SignedIn;
            return outcome;
        } finally {
            if (!accepted) {
                live.leave(signIn);
            }
        }
    }

    private Outcome confirm(
            EncodedCertificate presented, SipAddress from, Registration registration) {
        return work.inTransaction(() -> {
            var confirmation = registrations.confirm(Thumbprint.of(presented));
            CertificateVerdict verdict =
                    confirmation
                            .map(found ->
                                    check.check(
                                            found.held(), presented, from, registration.deviceId()))
                            .orElseGet(SignInDevice::unknown);
            return switch (verdict) {
                case Refused refused -> new Outcome.NotSignedIn(refused);
                case CertificateVerdict.Accepted _ -> {
                    registrations.save(registration);
                    yield new Outcome.SignedIn(
                            registration,
                            standing(registration, confirmation.orElseThrow().registrations()));
                }
            };
        });
    }

    private List<Registration> standing(Registration mine, List<Registration> others) {
        Instant now = clock.instant();
        Stream<Registration> rest =
                others.stream()
                        .filter(other ->
                                !other.deviceId().equals(mine.deviceId()) && other.isLiveAt(now));
        return Stream.concat(Stream.of(mine), rest).toList();
    }

    /** A signed refresh: one statement. */
    public boolean refresh(Registration registration) {
        Instant now = clock.instant();
        return registrations.refresh(
                registration.userId(),
                registration.deviceId(),
                registration.id(),
                now,
                now.plus(settings.registrationExpiry()));
    }

    /** The device signed out, or its connection went away. */
    public void end(LiveSignIn signIn, Registration registration) {
        live.leave(signIn);
        registrations.end(
                registration.userId(), registration.deviceId(), registration.id(), clock.instant());
    }

    private static CertificateVerdict unknown() {
        return new Refused(Cause.UNKNOWN, "not in the store");
    }
}
