package dev.siegel.pool.servercertificate;

import java.time.Instant;

/** From when a key is used for something; until the next assignment of the same use. */
public record Assignment(CertificateUse use, Instant effectiveTime, ServerKeyId key, String by) {}
