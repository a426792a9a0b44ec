package dev.siegel.pool.identity;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The UUID a client sends for its machine or phone, and the string as it was sent. Equality is that
 * of the UUID.
 */
public final class DeviceId {
    private static final int UUID_LENGTH = 36;

    private final UUID value;
    private final String asSent;

    private DeviceId(UUID value, String asSent) {
        this.value = value;
        this.asSent = asSent;
    }

    /**
     * Reads a device id with or without braces, in any case.
     *
     * @throws IllegalArgumentException when it is no UUID
     */
    public static DeviceId of(String text) {
        int from = text.startsWith("{") ? 1 : 0;
        int to = text.length() - (text.endsWith("}") ? 1 : 0);
        if (to - from != UUID_LENGTH || !isUuid(text, from)) {
            String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            throw new IllegalArgumentException(
                    "not a device id: '" + shown + "' (expected a UUID)");
        }
        return new DeviceId(UUID.fromString(text.substring(from, to)), text);
    }

    /** Character by character: listings read very many of them. */
    private static boolean isUuid(String text, int from) {
        for (int at = 0; at < UUID_LENGTH; at++) {
            char one = text.charAt(from + at);
            boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
            if (dash ? one != '-' : !HexFormat.isHexDigit(one)) {
                return false;
            }
        }
        return true;
    }

    /** The device id of this UUID, spelled as the real clients spell it: lower case in braces. */
    public static DeviceId of(UUID value) {
        return new DeviceId(value, "{" + value + "}");
    }

    public UUID value() {
        return value;
    }

    /** The client's own string. */
    public String asSent() {
        return asSent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeviceId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Lower case in braces. */
    @Override
    public String toString() {
        return "{" + value + "}";
    }
}
