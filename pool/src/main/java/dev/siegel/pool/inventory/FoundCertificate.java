package dev.siegel.pool.inventory;

import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;

/** A certificate found among those of all users, with its holder. */
public record FoundCertificate(ListedCertificate listed, Holder holder) {}
