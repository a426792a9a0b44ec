package dev.siegel.pool.inventory;

import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;
import dev.siegel.pool.user.User;

/** A certificate found among those of all users, with its user. */
public record FoundCertificate(ListedCertificate listed, User user) {}
