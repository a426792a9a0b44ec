package dev.siegel.pool.registration;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.util.UUID;

/**
 * A security association on this front end: made with which certificate, over which connection.
 * Compared by {@code id}.
 */
public record LiveSignIn(
        UUID id,
        UserId userId,
        DeviceId deviceId,
        CertificateId certificateId,
        LiveConnection connection) {}
