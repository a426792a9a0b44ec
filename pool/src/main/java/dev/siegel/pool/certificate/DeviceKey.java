package dev.siegel.pool.certificate;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;

/** A device of a user: two users may share one machine, and with it a device id. */
public record DeviceKey(UserId userId, DeviceId deviceId) {}
