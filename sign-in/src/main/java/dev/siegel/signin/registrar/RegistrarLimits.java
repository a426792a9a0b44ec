package dev.siegel.signin.registrar;

import java.time.Duration;

/**
 * How long a registrar waits and how much it bears.
 *
 * @param keepAlive the silence after which a signed-in client sends line ends, as the 200 tells it
 * @param grace what a signed-in client may be late
 * @param unregisteredSilence the silence borne before sign-in; sipe fetching its certificate sends
 *     something every 60 seconds only
 * @param unregisteredAge when a connection that never signs in ends, whatever it sends
 * @param silentConnections how many connections may be open that have not sent a message yet; the
 *     oldest makes way
 * @param pendingMessages how many messages of one connection wait before no more are read
 */
public record RegistrarLimits(
        Duration keepAlive,
        Duration grace,
        Duration unregisteredSilence,
        Duration unregisteredAge,
        int silentConnections,
        int pendingMessages) {

    public static RegistrarLimits defaults() {
        return new RegistrarLimits(
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(15),
                1000,
                32);
    }
}
