package dev.siegel.pool.ticket;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a user proved who they are, signed by the pool when it travels.
 *
 * @param audience the one service address it is good for, as requested
 * @param authenticationInstant when the user proved it, in milliseconds
 * @param context the device it was requested for, null when the client did not say
 * @param holderOfKey whether the holder must prove possession of a key; else whoever bears it is
 *     believed
 */
public record WebTicket(
        String id,
        UserId userId,
        SipAddress sipAddress,
        String audience,
        AuthenticationMethod method,
        Instant authenticationInstant,
        Instant notBefore,
        Instant notOnOrAfter,
        @Nullable DeviceId context,
        boolean holderOfKey) {}
