package dev.siegel.pool.certificate;

import dev.siegel.pool.user.User;

/**
 * A stored certificate with its user, read in one statement.
 *
 * @param current whether it is the one its device may sign in with
 */
public record HeldCertificate(ClientCertificate certificate, User user, boolean current) {}
