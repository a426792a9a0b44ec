package dev.siegel.pool.servercertificate;

/** A flaw, and what exactly it is. */
public record Finding(Flaw flaw, String detail) {}
