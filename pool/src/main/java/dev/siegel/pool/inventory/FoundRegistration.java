package dev.siegel.pool.inventory;

import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A registration that stands, with its user.
 *
 * @param certificateSerial of the certificate it was made with, null when it was made without one
 */
public record FoundRegistration(
        Registration registration, User user, @Nullable SerialNumber certificateSerial) {}
