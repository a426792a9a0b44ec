package dev.siegel.client.http;

import java.net.URI;

/** What a client's HTTP shows of it: its name, and whether Host carries the port. */
public record HttpHabits(String userAgent, boolean portInHost) {
    String host(URI address) {
        return portInHost && address.getPort() >= 0
                ? address.getHost() + ":" + address.getPort()
                : address.getHost();
    }
}
