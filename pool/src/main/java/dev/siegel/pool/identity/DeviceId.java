package dev.siegel.pool.identity;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The UUID a client sends for its machine or phone, and the string as it was sent. Equality is that
 * of the UUID.
 */
public final class DeviceId {
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "\\{?([0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})}?");

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
        var matcher = text.length() > 38 ? null : SYNTAX.matcher(text);
        if (matcher == null || !matcher.matches()) {
            String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            throw new IllegalArgumentException(
                    "not a device id: '" + shown + "' (expected a UUID)");
        }
        return new DeviceId(UUID.fromString(matcher.group(1)), text);
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
