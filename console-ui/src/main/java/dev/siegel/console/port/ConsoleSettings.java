package dev.siegel.console.port;

import java.time.Duration;

/**
 * How this front end's console is set up.
 *
 * @param pool the pool's name
 * @param apiUrl where the REST API is, with a slash at its end
 * @param idle a session nobody uses ends after it
 */
public record ConsoleSettings(String pool, String apiUrl, Duration idle) {}
