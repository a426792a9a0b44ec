package dev.siegel.pool.testing;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.LiveConnection;
import dev.siegel.pool.registration.LiveSignIn;
import dev.siegel.pool.registration.LiveSignIns;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A connection that remembers whether it was told to end. */
public final class EndedConnection implements LiveConnection {
    private volatile boolean ended;

    /** Enters a sign-in over a new connection of this kind. */
    public static EndedConnection enter(LiveSignIns live, UserId user, DeviceId device) {
        var connection = new EndedConnection();
        live.enter(connection.signIn(user, device, CertificateId.random()));
        return connection;
    }

    /** A sign-in over this connection. */
    public LiveSignIn signIn(UserId user, DeviceId device, CertificateId certificate) {
        return new LiveSignIn(UUID.randomUUID(), user, device, certificate, this);
    }

    @Override
    public CompletionStage<Void> end(EndReason reason) {
        ended = true;
        return CompletableFuture.completedStage(null);
    }

    public boolean isEnded() {
        return ended;
    }
}
