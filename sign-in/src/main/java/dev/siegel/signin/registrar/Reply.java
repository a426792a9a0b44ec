package dev.siegel.signin.registrar;

import dev.siegel.protocols.sip.SipResponse;
import org.jspecify.annotations.Nullable;

/** What goes back to the client, if anything, and whether the connection ends after it. */
record Reply(@Nullable SipResponse response, boolean close) {
    static final Reply NONE = new Reply(null, false);

    static Reply of(SipResponse response) {
        return new Reply(response, false);
    }

    Reply thenClose() {
        return new Reply(response, true);
    }
}
