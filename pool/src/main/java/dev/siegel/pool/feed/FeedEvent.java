package dev.siegel.pool.feed;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.user.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something administrators want to hear of. What is null is not known or does not matter.
 *
 * @param identity the user's SIP address, or the name somebody gave who was refused
 * @param distinguishedName the user's then, which decides who may hear of it
 * @param registrarPool the user's then, likewise
 * @param serialNumber of the certificate, as hex
 * @param cause why, or what exactly; never a secret
 * @param by an administrator, or the user
 * @param address where it came from
 */
public record FeedEvent(
        Instant time,
        Kind kind,
        @Nullable UserId userId,
        @Nullable String identity,
        @Nullable String distinguishedName,
        @Nullable String registrarPool,
        @Nullable DeviceId deviceId,
        @Nullable String serialNumber,
        @Nullable String cause,
        @Nullable String by,
        @Nullable String address) {
    /** No text of an event is longer; what strangers send is cut. */
    public static final int LONGEST_TEXT = 460;

    /** What happened. */
    public enum Kind {
        PUBLISHED,
        REVOKED,
        SIGNED_IN,
        SIGNED_OUT,
        REFUSED,
        SETTINGS_CHANGED,
        BLOCKED,
        UNBLOCKED,
        USER_ENABLED,
        USER_DISABLED,
        USER_CHANGED,
        USER_MOVED,
        /** More happened than could be kept; the cause says how much. */
        DROPPED
    }

    public FeedEvent {
        time = time.truncatedTo(ChronoUnit.MICROS);
        identity = cut(identity);
        cause = cut(cause);
        by = cut(by);
        address = cut(address);
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String shown =
                text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
        return shown.codePoints().allMatch(FeedEvent::isKept) ? shown : cleaned(shown);
    }

    /** Databases refuse some characters, and with one event a whole batch would be lost. */
    private static boolean isKept(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE;
    }

    private static String cleaned(String text) {
        var cleaned = new StringBuilder();
        text.codePoints().forEach(one -> cleaned.appendCodePoint(isKept(one) ? one : '\uFFFD'));
        return cleaned.toString();
    }

    /** An event of which nothing but this is known yet. */
    public static FeedEvent of(Instant time, Kind kind) {
        return new FeedEvent(time, kind, null, null, null, null, null, null, null, null, null);
    }

    /** About a user. */
    public FeedEvent about(@Nullable UserId user, @Nullable String name) {
        return new FeedEvent(
                time,
                kind,
                user,
                name,
                distinguishedName,
                registrarPool,
                deviceId,
                serialNumber,
                cause,
                by,
                address);
    }

    /** Of a user who was there then. */
    FeedEvent within(@Nullable String name, @Nullable String pool) {
        return new FeedEvent(
                time,
                kind,
                userId,
                identity,
                name,
                pool,
                deviceId,
                serialNumber,
                cause,
                by,
                address);
    }

    /** About the user as it is now. */
    FeedEvent about(User user) {
        return about(user.id(), user.sipAddress().toString())
                .within(user.distinguishedName(), user.registrarPool());
    }

    /** On a device of the user. */
    public FeedEvent on(@Nullable DeviceId device, @Nullable String serial) {
        return new FeedEvent(
                time,
                kind,
                userId,
                identity,
                distinguishedName,
                registrarPool,
                device,
                serial,
                cause,
                by,
                address);
    }

    /** For a reason. */
    public FeedEvent because(@Nullable String why) {
        return new FeedEvent(
                time,
                kind,
                userId,
                identity,
                distinguishedName,
                registrarPool,
                deviceId,
                serialNumber,
                why,
                by,
                address);
    }

    /** Done by somebody, from somewhere. */
    public FeedEvent by(@Nullable String who, @Nullable String from) {
        return new FeedEvent(
                time,
                kind,
                userId,
                identity,
                distinguishedName,
                registrarPool,
                deviceId,
                serialNumber,
                cause,
                who,
                from);
    }
}
