package dev.siegel.console.user;

import dev.siegel.console.text.DeviceName;
import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.block.GetCertificateBlocks.Listed;
import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.inventory.FoundRegistration;
import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;
import dev.siegel.pool.registration.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A device of a user with all that is known of it.
 *
 * @param current the certificate it may sign in with, expired or not; null when it has none
 * @param earlier those before, newest first
 * @param registration where it is signed in now, null when it is not
 * @param lastUse the last sign-in that is still known
 * @param block what keeps this device, and not the user, from new certificates
 */
record UserDevice(
        DeviceId id,
        @Nullable ListedCertificate current,
        List<ListedCertificate> earlier,
        @Nullable Registration registration,
        @Nullable Registration lastUse,
        @Nullable CertificateBlock block) {
    UserDevice {
        earlier = List.copyOf(earlier);
    }

    /** The devices of a user, those signed in first, then those with the newest certificates. */
    static List<UserDevice> of(
            List<ListedCertificate> certificates,
            List<FoundRegistration> registrations,
            List<Listed> blocks) {
        Map<DeviceId, List<ListedCertificate>> byDevice = new LinkedHashMap<>();
        certificates.forEach(one ->
                byDevice.computeIfAbsent(one.certificate().deviceId(), _ -> new ArrayList<>())
                        .add(one));
        registrations.forEach(one ->
                byDevice.computeIfAbsent(one.registration().deviceId(), _ -> new ArrayList<>()));
        return byDevice.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), registrations, blocks))
                .sorted(
                        Comparator.comparing(UserDevice::isLive)
                                .thenComparing(UserDevice::newest)
                                .reversed())
                .toList();
    }

    private static UserDevice of(
            DeviceId id,
            List<ListedCertificate> certificates,
            List<FoundRegistration> registrations,
            List<Listed> blocks) {
        Registration registration =
                registrations.stream()
                        .map(FoundRegistration::registration)
                        .filter(one -> one.deviceId().equals(id))
                        .findFirst()
                        .orElse(null);
        ListedCertificate current =
                certificates.stream().filter(UserDevice::isCurrent).findFirst().orElse(null);
        return new UserDevice(
                id,
                current,
                certificates.stream()
                        .filter(one -> !isCurrent(one))
                        .sorted(Comparator.comparing(UserDevice::published).reversed())
                        .toList(),
                registration,
                lastUse(registration, certificates),
                blocks.stream()
                        .filter(Listed::inForce)
                        .map(Listed::block)
                        .filter(one -> id.equals(one.deviceId()))
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable Registration lastUse(
            @Nullable Registration registration, List<ListedCertificate> certificates) {
        return registration != null
                ? registration
                : certificates.stream()
                        .map(ListedCertificate::lastUse)
                        .flatMap(Stream::ofNullable)
                        .max(Comparator.comparing(Registration::refreshedTime))
                        .orElse(null);
    }

    private static boolean isCurrent(ListedCertificate one) {
        return one.state() == CertificateState.ACTIVE || one.state() == CertificateState.EXPIRED;
    }

    private static Instant published(ListedCertificate one) {
        return one.certificate().publicationTime();
    }

    boolean isLive() {
        return registration != null;
    }

    /** What it calls itself, empty when it says nothing. */
    Optional<String> name() {
        return Stream.of(
                        lastUse == null ? null : lastUse.userAgent(),
                        current == null ? null : current.certificate().userAgent(),
                        earlier.isEmpty() ? null : earlier.getFirst().certificate().userAgent())
                .flatMap(agent -> DeviceName.of(agent).stream())
                .findFirst();
    }

    private Instant newest() {
        return current != null
                ? published(current)
                : earlier.isEmpty() ? Instant.EPOCH : published(earlier.getFirst());
    }
}
