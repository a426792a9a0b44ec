package dev.siegel.signin.registrar;

import dev.siegel.pool.registration.LiveConnection;
import java.net.InetSocketAddress;

/** The other end of a connection, as sign-ins over it remember it. */
record Peer(LiveConnection connection, InetSocketAddress address, String connectionId) {
    String addressText() {
        return address.getAddress().getHostAddress();
    }
}
