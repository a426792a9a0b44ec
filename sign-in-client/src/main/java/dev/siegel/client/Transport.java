package dev.siegel.client;

import java.util.Locale;

/** What carries SIP. */
public enum Transport {
    TLS,
    TCP;

    /** As in Via and Contact. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
