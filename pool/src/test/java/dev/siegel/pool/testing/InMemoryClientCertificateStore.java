package dev.siegel.pool.testing;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.Device;
import dev.siegel.pool.certificate.DeviceKey;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Client certificates and devices in maps. */
public final class InMemoryClientCertificateStore implements ClientCertificateStore {
    private final InMemoryUserStore users;
    private final Map<CertificateId, ClientCertificate> certificates = new ConcurrentHashMap<>();
    private final Map<DeviceKey, CertificateId> current = new ConcurrentHashMap<>();
    private final Map<DeviceKey, Device> devices = new ConcurrentHashMap<>();

    public InMemoryClientCertificateStore(InMemoryUserStore users) {
        this.users = users;
        users.onDelete(this::deleteAllOf);
    }

    private void deleteAllOf(UserId id) {
        certificates.values().removeIf(one -> one.userId().equals(id));
        current.keySet().removeIf(key -> key.userId().equals(id));
        devices.keySet().removeIf(key -> key.userId().equals(id));
    }

    @Override
    public Optional<HeldCertificate> findByThumbprint(Thumbprint thumbprint) {
        return certificates.values().stream()
                .filter(one -> thumbprint.equals(one.thumbprint()))
                .findFirst()
                .flatMap(one ->
                        users.find(one.userId())
                                .map(user -> new HeldCertificate(one, user, isCurrent(one))));
    }

    private boolean isCurrent(ClientCertificate one) {
        return one.id().equals(current.get(new DeviceKey(one.userId(), one.deviceId())));
    }

    @Override
    public List<ClientCertificate> currentOf(UserId userId) {
        return of(userId).filter(this::isCurrent).toList();
    }

    @Override
    public List<ClientCertificate> currentOf(Collection<UserId> userIds) {
        return userIds.stream().flatMap(id -> currentOf(id).stream()).toList();
    }

    @Override
    public void endAll(Collection<ClientCertificate> ended, Ending ending) {
        ended.forEach(one -> end(one.userId(), List.of(one.id()), ending));
    }

    @Override
    public Set<DeviceKey> raiseProofNotBefore(Collection<DeviceKey> keys, Instant instant) {
        Set<DeviceKey> known =
                keys.stream().filter(devices::containsKey).collect(Collectors.toSet());
        known.forEach(key -> raiseProofNotBefore(key.userId(), key.deviceId(), instant));
        return known;
    }

    @Override
    public Optional<ClientCertificate> currentOf(UserId userId, DeviceId deviceId) {
        return Optional.ofNullable(current.get(new DeviceKey(userId, deviceId)))
                .map(certificates::get);
    }

    @Override
    public List<ClientCertificate> currentByThumbprint(Collection<Thumbprint> thumbprints) {
        return current(one -> thumbprints.contains(one.thumbprint()));
    }

    @Override
    public List<ClientCertificate> currentBySerialNumber(Collection<SerialNumber> serialNumbers) {
        return current(one -> serialNumbers.contains(one.serialNumber()));
    }

    private List<ClientCertificate> current(Predicate<ClientCertificate> which) {
        return certificates.values().stream().filter(this::isCurrent).filter(which).toList();
    }

    @Override
    public List<ClientCertificate> allOf(UserId userId) {
        return of(userId).toList();
    }

    private Stream<ClientCertificate> of(UserId userId) {
        return certificates.values().stream()
                .filter(one -> one.userId().equals(userId))
                .sorted(
                        Comparator.comparing(ClientCertificate::recordedTime)
                                .thenComparing(one -> one.id().value()));
    }

    @Override
    public void publish(ClientCertificate certificate) {
        if (certificates.values().stream().anyMatch(one -> isSame(one, certificate))) {
            throw new IllegalStateException("the certificate is already stored");
        }
        var key = new DeviceKey(certificate.userId(), certificate.deviceId());
        if (current.putIfAbsent(key, certificate.id()) != null) {
            throw new IllegalStateException("the device's certificate before has not been ended");
        }
        certificates.put(certificate.id(), certificate);
        devices.merge(
                key,
                new Device(
                        certificate.userId(),
                        certificate.deviceId(),
                        certificate.publicationTime(),
                        Instant.EPOCH,
                        certificate.userAgent()),
                (before, now) ->
                        new Device(
                                before.userId(),
                                before.deviceId(),
                                before.firstSeen(),
                                before.proofNotBefore(),
                                now.userAgent()));
    }

    private static boolean isSame(ClientCertificate one, ClientCertificate other) {
        return one.id().equals(other.id())
                || (one.thumbprint() != null && one.thumbprint().equals(other.thumbprint()))
                || (one.serialNumber() != null && one.serialNumber().equals(other.serialNumber()));
    }

    @Override
    public void end(UserId userId, Collection<CertificateId> ids, Ending ending) {
        ids.forEach(id ->
                certificates.computeIfPresent(
                        id, (_, one) -> isOpen(one, userId) ? one.ended(ending) : one));
        current.entrySet()
                .removeIf(entry ->
                        entry.getKey().userId().equals(userId) && ids.contains(entry.getValue()));
    }

    private static boolean isOpen(ClientCertificate one, UserId userId) {
        return one.userId().equals(userId) && one.ending() == null;
    }

    @Override
    public Optional<Device> findDevice(UserId userId, DeviceId deviceId) {
        return Optional.ofNullable(devices.get(new DeviceKey(userId, deviceId)));
    }

    @Override
    public List<Device> devicesOf(UserId userId) {
        return devices.values().stream()
                .filter(device -> device.userId().equals(userId))
                .sorted(
                        Comparator.comparing(Device::firstSeen)
                                .thenComparing(device -> device.deviceId().value()))
                .toList();
    }

    @Override
    public void raiseProofNotBefore(UserId userId, DeviceId deviceId, Instant instant) {
        devices.merge(
                new DeviceKey(userId, deviceId),
                new Device(userId, deviceId, instant, instant, null),
                (before, _) ->
                        new Device(
                                userId,
                                before.deviceId(),
                                before.firstSeen(),
                                instant.isAfter(before.proofNotBefore())
                                        ? instant
                                        : before.proofNotBefore(),
                                before.userAgent()));
    }
}
