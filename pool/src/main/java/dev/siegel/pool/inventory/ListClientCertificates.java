package dev.siegel.pool.inventory;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.registration.RegistrationStore;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which devices of a user hold a certificate, since when, until when, used when and from where. */
public final class ListClientCertificates {
    private final ClientCertificateStore certificates;
    private final RegistrationStore registrations;
    private final Auditor auditor;
    private final Clock clock;

    public ListClientCertificates(
            ClientCertificateStore certificates,
            RegistrationStore registrations,
            Auditor auditor,
            Clock clock) {
        this.certificates = certificates;
        this.registrations = registrations;
        this.auditor = auditor;
        this.clock = clock;
    }

    /**
     * A certificate as it stands now.
     *
     * @param lastUse the device's registration if it was made with this certificate, null when it
     *     never was
     */
    public record ListedCertificate(
            ClientCertificate certificate,
            CertificateState state,
            @Nullable Registration lastUse,
            boolean live) {}

    /** Which certificates to list. */
    public enum Which {
        /** Current ones, expired or not: what the original lists. */
        CURRENT,
        /** Ended ones too. */
        ALL
    }

    /** The certificates of a user in the order they were recorded. */
    public List<ListedCertificate> of(Caller caller, User user, Which which) {
        auditor.require(
                caller,
                Right.READ,
                user,
                new Operation("Get-CsClientCertificate", user.sipAddress().toString(), user.id()));
        return list(user, which);
    }

    /**
     * Those a caller revokes, or has just revoked, as they stand now: who may revoke them is told
     * which they are.
     */
    public List<ListedCertificate> revoked(Caller caller, User user, Set<CertificateId> ids) {
        auditor.require(
                caller,
                Right.REVOKE_ONE_USER,
                user,
                new Operation(
                        "Revoke-CsClientCertificate", user.sipAddress().toString(), user.id()));
        return list(user, Which.ALL).stream()
                .filter(one -> ids.contains(one.certificate().id()))
                .toList();
    }

    private List<ListedCertificate> list(User user, Which which) {
        Map<DeviceId, Registration> uses =
                registrations.of(user.id()).stream()
                        .collect(Collectors.toMap(Registration::deviceId, Function.identity()));
        Instant now = clock.instant();
        List<ClientCertificate> found =
                switch (which) {
                    case CURRENT -> certificates.currentOf(user.id());
                    case ALL -> certificates.allOf(user.id());
                };
        return found.stream().map(one -> listed(one, uses.get(one.deviceId()), now)).toList();
    }

    private static ListedCertificate listed(
            ClientCertificate one, @Nullable Registration device, Instant now) {
        Registration use =
                device != null && one.id().equals(device.certificateId()) ? device : null;
        return new ListedCertificate(one, one.state(now), use, use != null && use.isLiveAt(now));
    }
}
