package dev.siegel.pool.testing;

import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.registration.RegistrationStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Registrations in a map. */
public final class InMemoryRegistrationStore implements RegistrationStore {
    private record DeviceKey(UserId userId, DeviceId deviceId) {}

    private final ClientCertificateStore certificates;
    private final Map<DeviceKey, Registration> registrations = new ConcurrentHashMap<>();

    public InMemoryRegistrationStore(ClientCertificateStore certificates, InMemoryUserStore users) {
        this.certificates = certificates;
        users.onDelete(id -> registrations.keySet().removeIf(key -> key.userId().equals(id)));
    }

    @Override
    public Optional<Confirmation> confirm(Thumbprint thumbprint) {
        return certificates
                .findByThumbprint(thumbprint)
                .map(held -> new Confirmation(held, of(held.user().id())));
    }

    @Override
    public void save(Registration registration) {
        registrations.put(
                new DeviceKey(registration.userId(), registration.deviceId()), registration);
    }

    @Override
    public boolean refresh(
            UserId userId, DeviceId deviceId, UUID id, Instant refreshed, Instant expires) {
        return replace(userId, deviceId, id, refreshed, expires, null);
    }

    @Override
    public void end(UserId userId, DeviceId deviceId, UUID id, Instant time) {
        Registration before = registrations.get(new DeviceKey(userId, deviceId));
        if (before != null && before.endedTime() == null) {
            replace(userId, deviceId, id, before.refreshedTime(), before.expirationTime(), time);
        }
    }

    private boolean replace(
            UserId userId,
            DeviceId deviceId,
            UUID id,
            Instant refreshed,
            Instant expires,
            @Nullable Instant ended) {
        var after =
                registrations.computeIfPresent(
                        new DeviceKey(userId, deviceId),
                        (_, one) ->
                                one.id().equals(id) ? with(one, refreshed, expires, ended) : one);
        return after != null && after.id().equals(id);
    }

    private static Registration with(
            Registration one, Instant refreshed, Instant expires, @Nullable Instant ended) {
        return new Registration(
                one.id(),
                one.userId(),
                one.deviceId(),
                one.epid(),
                one.contact(),
                one.callId(),
                one.frontEnd(),
                one.mechanism(),
                one.certificateId(),
                one.userAgent(),
                one.remoteAddress(),
                one.registeredTime(),
                refreshed,
                expires,
                ended);
    }

    @Override
    public void endAllOf(String frontEnd, Instant time) {
        registrations.replaceAll((_, one) ->
                one.frontEnd().equals(frontEnd) && one.endedTime() == null
                        ? with(one, one.refreshedTime(), one.expirationTime(), time)
                        : one);
    }

    @Override
    public List<Registration> of(UserId userId) {
        return registrations.values().stream().filter(one -> one.userId().equals(userId)).toList();
    }
}
