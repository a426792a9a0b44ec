package dev.siegel.protocols.sip;

import java.util.Arrays;
import java.util.Base64;

/**
 * The address of one device of a user, made from the user's address and the instance (MS-SIPRE).
 */
public record Gruu(String userAtDomain, InstanceId instance) {
    private static final String OPAQUE = ";opaque=user:epid:";
    private static final String END = ";gruu";
    private static final String SCHEME = "sip:";

    /** 16 bytes of the instance and two zero bytes. */
    private static final int LENGTH = 18;

    static Gruu parse(String uri) {
        int opaque = uri.indexOf(OPAQUE);
        if (opaque < 0 || !uri.startsWith(SCHEME) || !uri.endsWith(END)) {
            throw malformed();
        }
        int start = opaque + OPAQUE.length();
        byte[] bytes = decoded(uri.substring(start, Math.max(start, uri.length() - END.length())));
        if (bytes.length != LENGTH || bytes[LENGTH - 1] != 0 || bytes[LENGTH - 2] != 0) {
            throw malformed();
        }
        InstanceId instance = InstanceId.ofGuidBytes(bytes);
        return new Gruu(uri.substring(SCHEME.length(), opaque), instance);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    private static MalformedHeaderException malformed() {
        return new MalformedHeaderException("gruu", "not an address of ours");
    }

    @Override
    public String toString() {
        byte[] bytes = Arrays.copyOf(instance.guidBytes(), LENGTH);
        String opaque = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return SCHEME + userAtDomain + OPAQUE + opaque + END;
    }
}
