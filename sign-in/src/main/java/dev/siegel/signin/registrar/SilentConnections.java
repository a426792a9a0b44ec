package dev.siegel.signin.registrar;

import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * Connections that have not sent a message yet. Their number is bounded, so that somebody who opens
 * thousands and says nothing takes nobody's place but his own.
 */
final class SilentConnections {
    private final int most;
    private final LinkedHashSet<SipConnection> connections = new LinkedHashSet<>();

    SilentConnections(int most) {
        this.most = most;
    }

    /** Adds a connection and closes the oldest if there are too many now. */
    void add(SipConnection connection) {
        enter(connection).ifPresent(SipConnection::close);
    }

    private synchronized Optional<SipConnection> enter(SipConnection connection) {
        connections.add(connection);
        return connections.size() > most
                ? Optional.of(connections.removeFirst())
                : Optional.empty();
    }

    synchronized void remove(SipConnection connection) {
        connections.remove(connection);
    }
}
