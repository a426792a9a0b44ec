package dev.siegel.pool.registration;

import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.feed.Feed;
import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.registration.CertificateVerdict.Cause;
import dev.siegel.pool.registration.CertificateVerdict.Refused;
import dev.siegel.pool.registration.LiveConnection.EndReason;
import dev.siegel.pool.settings.Settings;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
    private final Feed feed;

    public SignInDevice(
            ClientCertificateStore certificates,
            RegistrationStore registrations,
            LiveSignIns live,
            UnitOfWork work,
            Settings settings,
            Clock clock) {
        this(certificates, registrations, live, work, settings, clock, Feed.none());
    }

    public SignInDevice(
            ClientCertificateStore certificates,
            RegistrationStore registrations,
            LiveSignIns live,
            UnitOfWork work,
            Settings settings,
            Clock clock,
            Feed feed) {
        this.certificates = certificates;
        this.registrations = registrations;
        this.live = live;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        this.check = new CertificateCheck(settings, clock);
        this.feed = feed;
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

        /** As many users are signed in here as may be. */
        record NoRoom() implements Outcome {}
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
     * registration; the user's oldest registration beyond the permitted number makes way. On
     * refusal and on failure the live table is as before.
     */
    public Outcome complete(
            LiveSignIn signIn,
            EncodedCertificate presented,
            SipAddress from,
            Registration registration) {
        if (!hasRoomFor(signIn)) {
            return new Outcome.NoRoom();
        }
        live.enter(signIn);
        boolean accepted = false;
        try {
            Outcome outcome = confirm(presented, from, registration);
            accepted = outcome instanceof Outcome.SignedIn;
            return switch (outcome) {
                case Outcome.SignedIn signedIn -> {
                    feed.tell(event(Kind.SIGNED_IN, registration));
                    yield withinBound(signedIn);
                }
                case Outcome.NotSignedIn _, Outcome.NoRoom _ -> outcome;
            };
        } finally {
            if (!accepted) {
                live.leave(signIn);
            }
        }
    }

    private boolean hasRoomFor(LiveSignIn signIn) {
        return live.users() < settings.usersPerRegistrar() || !live.of(signIn.userId()).isEmpty();
    }

    private Outcome withinBound(Outcome.SignedIn signedIn) {
        List<Registration> standing = signedIn.standing();
        int bound = settings.endpointsPerUser();
        if (standing.size() <= bound) {
            return signedIn;
        }
        List<Registration> newest =
                Stream.concat(
                                Stream.of(signedIn.registration()),
                                standing.stream()
                                        .skip(1)
                                        .sorted(
                                                Comparator.comparing(Registration::refreshedTime)
                                                        .reversed()))
                        .toList();
        newest.subList(bound, newest.size()).forEach(this::displace);
        return new Outcome.SignedIn(signedIn.registration(), newest.subList(0, bound));
    }

    /** Where the device is signed in at another front end, its next refresh finds it out. */
    private void displace(Registration oldest) {
        live.of(oldest.userId()).stream()
                .filter(signIn -> signIn.deviceId().equals(oldest.deviceId()))
                .forEach(signIn -> {
                    var _ = signIn.connection().end(EndReason.TOO_MANY_DEVICES);
                    live.leave(signIn);
                });
        registrations.end(oldest.userId(), oldest.deviceId(), oldest.id(), clock.instant());
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
    public boolean refresh(Registration registration, Duration expiry) {
        Instant now = clock.instant();
        return registrations.refresh(
                registration.userId(),
                registration.deviceId(),
                registration.id(),
                now,
                now.plus(expiry));
    }

    /** The device signed out, or its connection went away. */
    public void end(LiveSignIn signIn, Registration registration) {
        live.leave(signIn);
        feed.tell(event(Kind.SIGNED_OUT, registration));
        registrations.end(
                registration.userId(), registration.deviceId(), registration.id(), clock.instant());
    }

    /** Tells those who follow that somebody was refused; the cause is for them only. */
    public void refused(SipAddress user, DeviceId device, String address, String cause) {
        feed.tell(
                FeedEvent.of(clock.instant(), Kind.REFUSED)
                        .about(null, user.toString())
                        .on(device, null)
                        .because(cause)
                        .by(null, address));
    }

    private FeedEvent event(Kind kind, Registration registration) {
        return FeedEvent.of(clock.instant(), kind)
                .about(registration.userId(), null)
                .on(registration.deviceId(), null)
                .by(null, registration.remoteAddress());
    }

    private static CertificateVerdict unknown() {
        return new Refused(Cause.UNKNOWN, "not in the store");
    }
}
