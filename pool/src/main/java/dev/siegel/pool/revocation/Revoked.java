package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.registration.LiveSignIn;
import dev.siegel.pool.user.User;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was revoked of one user.
 *
 * @param certificates as they were before; empty when there was nothing to revoke
 * @param devices those concerned, empty for all
 * @param events what other front ends hear of it
 */
public record Revoked(
        User user,
        List<ClientCertificate> certificates,
        Set<DeviceId> devices,
        List<PoolEvent> events) {
    public Revoked {
        certificates = List.copyOf(certificates);
        devices = Set.copyOf(devices);
        events = List.copyOf(events);
    }

    /** Whether a live sign-in is over with it. */
    boolean ends(LiveSignIn signIn) {
        return devices.isEmpty()
                || devices.contains(signIn.deviceId())
                || ids().contains(signIn.certificateId());
    }

    private Set<CertificateId> ids() {
        return certificates.stream().map(ClientCertificate::id).collect(Collectors.toSet());
    }

    /** The devices that lost a certificate, for the audit. */
    public String deviceNames() {
        return String.join(
                ",", certificates.stream().map(one -> one.deviceId().toString()).toList());
    }
}
