package dev.siegel.pool.inventory;

import dev.siegel.pool.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as listings show it.
 *
 * @param devices how many devices hold a certificate, expired or not
 * @param nextExpirationTime when the first of these certificates expires; null without any
 */
public record ListedUser(User user, int devices, @Nullable Instant nextExpirationTime) {}
