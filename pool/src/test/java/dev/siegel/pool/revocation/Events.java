package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEvent.Kind;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events for the journal. */
final class Events {
    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00.123456Z");

    private Events() {}

    static PoolEvent random() {
        return revoked(UserId.random(), DeviceId.of(UUID.randomUUID()), TIME);
    }

    static PoolEvent revoked(UserId user, @Nullable DeviceId device, Instant time) {
        return event(Kind.REVOKED, user, device, time);
    }

    static PoolEvent event(Kind kind, UserId user, @Nullable DeviceId device, Instant time) {
        var thumbprints = List.of(new Thumbprint("AB".repeat(20)), new Thumbprint("01".repeat(20)));
        return new PoolEvent(UUID.randomUUID(), time, kind, user, device, thumbprints, time, false);
    }
}
