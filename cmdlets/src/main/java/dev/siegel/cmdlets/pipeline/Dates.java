package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as this machine reads and writes them. */
final class Dates {
    private final ZoneId zone;
    private String lastText = "";
    private Optional<Instant> lastInstant = Optional.empty();

    Dates(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** The date a text means; a condition asks for the same one for every object. */
    Optional<Instant> read(String text) {
        if (!text.equals(lastText)) {
            lastInstant = Moments.read(text, zone);
            lastText = text;
        }
        return lastInstant;
    }

    ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    /** As a date reads within a text. */
    String text(Instant instant) {
        return at(instant).format(DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss", Locale.ROOT));
    }

    /** By a pattern of the original's letters; nothing when it is none. */
    Optional<String> text(Instant instant, String pattern) {
        try {
            String letters =
                    pattern.replace("tt", "a")
                            .replace("dddd", "EEEE")
                            .replace("ddd", "EEE")
                            .replace('f', 'S')
                            .replace('K', 'X')
                            .replace("zzz", "XXX");
            return Optional.of(at(instant).format(DateTimeFormatter.ofPattern(letters, Locale.US)));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
