package dev.siegel.console.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;

/** Moments as an administrator reads them: in their zone, which is named, and how far they are. */
public final class Times {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Words words;
    private final ZoneId zone;

    public Times(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    public String minute(@Nullable Instant when) {
        return when == null ? "–" : MINUTE.format(when.atZone(zone));
    }

    public String day(@Nullable Instant when) {
        return when == null ? "–" : DAY.format(when.atZone(zone));
    }

    /** To the second, with the zone: for tool tips and details. */
    public String exact(Instant when) {
        return SECOND.format(when.atZone(zone)) + " " + zoneName(when);
    }

    /** As {@code CET (UTC+01:00)}. */
    public String zoneName(Instant when) {
        String offset = zone.getRules().getOffset(when).getId();
        String name =
                DateTimeFormatter.ofPattern("zzz", words.language()).format(when.atZone(zone));
        return offset.equals("Z")
                ? "UTC"
                : name.startsWith("GMT") || name.startsWith("UTC")
                        ? "UTC" + offset
                        : name + " (UTC" + offset + ")";
    }

    /** The zone's own name, as {@code Europe/Berlin}. */
    public String zoneId() {
        return zone.getDisplayName(TextStyle.NARROW, words.language());
    }

    /** How far a moment is from another, in one unit: {@code in 12 days}, {@code 3 h ago}. */
    public String distance(Instant when, Instant now) {
        Duration far = Duration.between(now, when);
        String amount = amount(far.abs());
        return far.isNegative() ? words.of("time.ago", amount) : words.of("time.in", amount);
    }

    private String amount(Duration far) {
        if (far.toDays() >= 2) {
            return words.of("time.days", far.toDays());
        }
        if (far.toHours() >= 2) {
            return words.of("time.hours", far.toHours());
        }
        return far.toMinutes() >= 1
                ? words.of("time.minutes", far.toMinutes())
                : words.of("time.seconds", far.toSeconds());
    }
}
