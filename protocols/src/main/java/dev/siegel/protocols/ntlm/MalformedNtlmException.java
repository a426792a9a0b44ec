package dev.siegel.protocols.ntlm;

import java.io.Serial;

/** Bytes that are not the NTLM message they should be. */
public final class MalformedNtlmException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    MalformedNtlmException(String message) {
        super(message);
    }
}
