package dev.siegel.pool.user;

import dev.siegel.pool.identity.SipAddress;
import org.jspecify.annotations.Nullable;

/**
 * What administrators set of a user beside address and line. Kept and shown, so that lines that set
 * them work; a registrar of sign-ins acts on none of them.
 *
 * @param lineServerUri the gateway of remote call control, a SIP address
 */
public record UserOptions(
        @Nullable String privateLine,
        @Nullable String lineServerUri,
        boolean enterpriseVoiceEnabled,
        boolean audioVideoDisabled,
        boolean remoteCallControlTelephonyEnabled,
        boolean hostedVoiceMail,
        ExchangeArchivingPolicy exchangeArchivingPolicy) {
    /**
     * @throws IllegalArgumentException when a line or an address has no form of one
     */
    public UserOptions {
        privateLine = privateLine == null ? null : LineUri.of(privateLine).toString();
        if (lineServerUri != null) {
            SipAddress.of(lineServerUri);
        }
    }

    /** What a user has who was just enabled. */
    public static final UserOptions DEFAULTS =
            new UserOptions(
                    null, null, false, false, false, false, ExchangeArchivingPolicy.UNINITIALIZED);
}
