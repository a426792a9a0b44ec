package dev.siegel.api;

import dev.siegel.pool.secret.SecretBytes;

/**
 * What the API has to know of its pool.
 *
 * @param registrarPool the pool users are homed on when the request names none
 * @param cursorKey seals cursors; all front ends of a pool have the same, so that a listing may go
 *     on at another one
 */
public record ApiSettings(String registrarPool, SecretBytes cursorKey) {}
