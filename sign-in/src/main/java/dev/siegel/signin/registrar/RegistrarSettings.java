package dev.siegel.signin.registrar;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * What a registrar is told at its start.
 *
 * @param poolName the name clients know the server by; the target name of every challenge
 * @param frontEnd the name of this front end in registrations
 * @param stsUri where clients get their certificate
 */
public record RegistrarSettings(
        InetSocketAddress bindAddress,
        String poolName,
        String frontEnd,
        URI stsUri,
        RegistrarLimits limits) {}
