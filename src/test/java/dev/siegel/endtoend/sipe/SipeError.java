package dev.siegel.endtoend.sipe;

/**
 * Why the client gave up, in its own words.
 *
 * @param kind libpurple's class of the error, such as {@code authentication-failed}
 */
public record SipeError(String kind, String text) {}
