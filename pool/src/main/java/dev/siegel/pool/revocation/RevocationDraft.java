package dev.siegel.pool.revocation;

import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.DeviceKey;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a revocation does to one user whose row is locked.
 *
 * @param certificates the current ones the target takes
 * @param devices those concerned, empty for all of the user
 */
record RevocationDraft(
        RevocationTarget target,
        User user,
        List<ClientCertificate> certificates,
        Set<DeviceId> devices) {

    static RevocationDraft of(
            RevocationTarget target, Map<UserId, User> locked, List<ClientCertificate> current) {
        List<ClientCertificate> taken = current.stream().filter(target::takes).toList();
        User user = Objects.requireNonNull(locked.get(target.user()));
        Set<DeviceId> devices =
                switch (target) {
                    case RevocationTarget.Everything _ -> Set.of();
                    case RevocationTarget.Devices(_, var named) -> named;
                    case RevocationTarget.Certificates _ ->
                            taken.stream()
                                    .map(ClientCertificate::deviceId)
                                    .collect(Collectors.toSet());
                };
        return new RevocationDraft(target, user, taken, devices);
    }

    /** Certificates that are gone are no reason to distrust what came after them. */
    boolean isToBeDone() {
        return !(target instanceof RevocationTarget.Certificates) || !certificates.isEmpty();
    }

    boolean isOfAllDevices() {
        return devices.isEmpty();
    }

    List<DeviceKey> keys() {
        return devices.stream().map(device -> new DeviceKey(user.id(), device)).toList();
    }

    Stream<CertificateBlock> blocks(String by, RevocationTerms terms, Instant now) {
        return isOfAllDevices()
                ? Stream.of(block(null, by, terms, now))
                : devices.stream().map(device -> block(device, by, terms, now));
    }

    private CertificateBlock block(
            @Nullable DeviceId device, String by, RevocationTerms terms, Instant now) {
        return new CertificateBlock(user.id(), device, terms.blockUntil(), null, by, now);
    }

    Revoked revoked(Set<DeviceKey> known, RevocationTerms terms, Instant now) {
        List<PoolEvent> events =
                isOfAllDevices()
                        ? List.of(event(null, terms, now))
                        : devices.stream()
                                .filter(device -> known.contains(new DeviceKey(user.id(), device)))
                                .map(device -> event(device, terms, now))
                                .toList();
        return new Revoked(user, certificates, devices, events);
    }

    private PoolEvent event(@Nullable DeviceId device, RevocationTerms terms, Instant now) {
        List<Thumbprint> thumbprints =
                certificates.stream()
                        .filter(one -> device == null || one.deviceId().equals(device))
                        .map(ClientCertificate::thumbprint)
                        .filter(Objects::nonNull)
                        .toList();
        return new PoolEvent(
                UUID.randomUUID(),
                now,
                PoolEvent.Kind.REVOKED,
                user.id(),
                device,
                thumbprints,
                now,
                terms.keepSessions());
    }
}
