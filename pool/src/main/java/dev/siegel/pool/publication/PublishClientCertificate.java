package dev.siegel.pool.publication;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.authority.IssuedCertificate;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.SigningRequest;
import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.block.CertificateBlockStore;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.Device;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.feed.Feed;
import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.publication.Publication.Cause;
import dev.siegel.pool.publication.Publication.Published;
import dev.siegel.pool.publication.Publication.Refused;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.pool.settings.Settings;
import dev.siegel.pool.ticket.WebTicket;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a certificate for a device whose user proved who they are with a web ticket. The one
 * before, if any, is replaced in the same transaction, and so is the audit row written. The caller
 * has checked the ticket's signature, time, audience and proof of possession.
 */
public final class PublishClientCertificate {
    private static final String NAME = "GetAndPublishCert";

    private final UserStore users;
    private final ClientCertificateStore certificates;
    private final CertificateBlockStore blocks;
    private final IssuingAuthority authority;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Settings settings;
    private final Clock clock;
    private final Feed feed;

    public PublishClientCertificate(
            UserStore users,
            ClientCertificateStore certificates,
            CertificateBlockStore blocks,
            IssuingAuthority authority,
            Auditor auditor,
            UnitOfWork work,
            Settings settings,
            Clock clock) {
        this(users, certificates, blocks, authority, auditor, work, settings, clock, Feed.none());
    }

    public PublishClientCertificate(
            UserStore users,
            ClientCertificateStore certificates,
            CertificateBlockStore blocks,
            IssuingAuthority authority,
            Auditor auditor,
            UnitOfWork work,
            Settings settings,
            Clock clock,
            Feed feed) {
        this.feed = feed;
        this.users = users;
        this.certificates = certificates;
        this.blocks = blocks;
        this.authority = authority;
        this.auditor = auditor;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a device asks for.
     *
     * @param entity whom it says the certificate is for
     * @param signingRequest PKCS#10 as DER
     * @param validityWish null when it has none
     */
    public record Request(
            WebTicket ticket,
            SipAddress entity,
            DeviceId deviceId,
            SecretBytes signingRequest,
            @Nullable Duration validityWish,
            @Nullable String userAgent,
            String remoteAddress,
            String correlationId) {}

    /** Returns when the certificate is stored; RSA happens before the transaction, not in it. */
    public Publication publish(Request request) {
        Publication publication = decide(request);
        if (publication instanceof Refused refused) {
            tell(request, refused);
        }
        return publication;
    }

    private void tell(Request request, Refused refused) {
        WebTicket ticket = request.ticket();
        feed.tell(
                FeedEvent.of(clock.instant(), FeedEvent.Kind.REFUSED)
                        .about(ticket.userId(), ticket.sipAddress().toString())
                        .on(request.deviceId(), null)
                        .because(refused.cause() + ": " + refused.detail())
                        .by(null, request.remoteAddress()));
    }

    private Publication decide(Request request) {
        Optional<Refused> refusal =
                users.find(request.ticket().userId())
                        .map(user -> refusal(user, request))
                        .orElseGet(() -> Optional.of(gone(request)));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        byte[] der = request.signingRequest().bytes();
        return switch (SigningRequest.read(der, settings.issuance())) {
            case SigningRequest.Reading.Refused(var fault, String why) ->
                    new Refused(Cause.REQUEST_UNUSABLE, fault + ": " + why);
            case SigningRequest.Reading.Accepted(SigningRequest read) -> issue(request, read);
        };
    }

    private Publication issue(Request request, SigningRequest read) {
        SipAddress identity = request.ticket().sipAddress();
        if (!read.namesNobodyBut(identity)) {
            return new Refused(
                    Cause.SUBJECT_OF_ANOTHER_USER,
                    "subject " + read.commonNames() + " for " + identity);
        }
        IssuedCertificate issued =
                authority.issue(
                        identity,
                        read.publicKey(),
                        settings.issuance().validity(request.validityWish()));
        return work.inTransaction(() -> commit(request, issued));
    }

    private Publication commit(Request request, IssuedCertificate issued) {
        Optional<User> user = users.lock(request.ticket().userId());
        if (user.isEmpty()) {
            return gone(request);
        }
        Optional<Refused> refusal = refusal(user.get(), request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ClientCertificate certificate = certificate(user.get(), request, issued);
        Replacement.publish(certificates, certificate);
        auditor.done(
                caller(user.get(), request),
                new Operation(NAME, target(request), user.get().id()),
                Map.of(
                        "deviceId",
                        request.deviceId().toString(),
                        "serialNumber",
                        new SerialNumber(issued.serialNumber()).hex(),
                        "issuedVia",
                        certificate.issuedVia().name()));
        return new Published(certificate);
    }

    private Optional<Refused> refusal(User user, Request request) {
        WebTicket ticket = request.ticket();
        if (!user.enabled() || !user.sipAddress().equals(ticket.sipAddress())) {
            return Optional.of(
                    new Refused(
                            Cause.USER_DISABLED, user.sipAddress() + " is disabled or renamed"));
        }
        if (!request.entity().equals(ticket.sipAddress())) {
            return Optional.of(
                    new Refused(
                            Cause.ENTITY_OF_ANOTHER_USER,
                            request.entity() + " with a ticket of " + ticket.sipAddress()));
        }
        // told before an outdated proof, for which the client would only fetch a new ticket
        Optional<Refused> blocked = blocked(user, request);
        return blocked.isPresent() ? blocked : outdated(user, request);
    }

    private Optional<Refused> blocked(User user, Request request) {
        Instant now = clock.instant();
        return blocks.of(user.id()).stream()
                .filter(block -> block.isInForceAt(now))
                .filter(block -> devices(request).stream().anyMatch(block::concerns))
                .findFirst()
                .map(CertificateBlock::sentence)
                .map(sentence -> new Refused(Cause.REISSUE_BLOCKED, sentence));
    }

    private Optional<Refused> outdated(User user, Request request) {
        WebTicket ticket = request.ticket();
        Instant mark = proofNotBefore(user, request);
        // a proof given in the very millisecond of a revocation is refused: the device simply
        // proves itself again
        return ticket.authenticationInstant().isAfter(mark)
                ? Optional.empty()
                : Optional.of(
                        new Refused(
                                Cause.PROOF_OUTDATED,
                                "proved "
                                        + ticket.authenticationInstant()
                                        + ", needed after "
                                        + mark));
    }

    /**
     * The latest of the user's mark, the epoch, and the marks of the device named and of the one
     * the ticket was got for.
     */
    private Instant proofNotBefore(User user, Request request) {
        Instant mark = later(user.proofNotBefore(), settings.epoch());
        for (DeviceId device : devices(request)) {
            Instant ofDevice =
                    certificates
                            .findDevice(user.id(), device)
                            .map(Device::proofNotBefore)
                            .orElse(mark);
            mark = later(mark, ofDevice);
        }
        return mark;
    }

    private static Set<DeviceId> devices(Request request) {
        DeviceId context = request.ticket().context();
        return context == null || context.equals(request.deviceId())
                ? Set.of(request.deviceId())
                : Set.of(request.deviceId(), context);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private ClientCertificate certificate(User user, Request request, IssuedCertificate issued) {
        var encoded = new EncodedCertificate(issued.encoded());
        return new ClientCertificate(
                CertificateId.random(),
                user.id(),
                user.sipAddress(),
                request.deviceId(),
                new SerialNumber(issued.serialNumber()),
                Thumbprint.of(encoded),
                encoded,
                issued.publicationTime(),
                issued.notBefore(),
                issued.notAfter(),
                request.ticket().method().issuedVia(),
                request.userAgent(),
                request.remoteAddress(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private static Refused gone(Request request) {
        return new Refused(
                Cause.USER_DISABLED, request.ticket().sipAddress() + " is no user of the pool");
    }

    private static Caller caller(User user, Request request) {
        return new Caller(
                user.sipAddress().toString(),
                request.remoteAddress(),
                Set.of(),
                request.correlationId());
    }

    private static String target(Request request) {
        return request.ticket().sipAddress().toString();
    }
}
