package dev.siegel.cmdlets.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Prints instants as {@code M/d/yyyy h:mm:ss tt}, the general en-US pattern the original prints.
 * Written by hand: loading a locale costs a fifth of the program's start.
 *
 * @param compatible PublicationTime in UTC, whatever the zone: the original mixes the two
 */
public record Times(ZoneId zone, boolean compatible) {
    private static final String UTC_IN_THE_ORIGINAL = "PublicationTime";

    /** The time as it is shown outside of an object. */
    public String text(Instant instant) {
        return text("", instant);
    }

    String text(String property, Instant instant) {
        boolean utc = compatible && UTC_IN_THE_ORIGINAL.equals(property);
        ZonedDateTime time = instant.atZone(utc ? ZoneOffset.UTC : zone);
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return time.getMonthValue()
                + "/"
                + time.getDayOfMonth()
                + "/"
                + time.getYear()
                + " "
                + hour
                + ":"
                + twoDigits(time.getMinute())
                + ":"
                + twoDigits(time.getSecond())
                + (time.getHour() < 12 ? " AM" : " PM");
    }

    /** ISO 8601 in UTC, for programs; to the second where nothing finer is known. */
    static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
