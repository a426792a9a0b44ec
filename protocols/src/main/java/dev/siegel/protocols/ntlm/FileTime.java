package dev.siegel.protocols.ntlm;

import java.time.Instant;

/** Time in units of 100 ns since 1601 (MS-DTYP 2.3.3). */
final class FileTime {
    private static final long SECONDS_TO_1970 = 11_644_473_600L;
    private static final long PER_SECOND = 10_000_000L;
    private static final long NANOS = 100;

    private FileTime() {}

    static long of(Instant instant) {
        return (instant.getEpochSecond() + SECONDS_TO_1970) * PER_SECOND
                + instant.getNano() / NANOS;
    }

    /** Any value has an instant, also those no clock shows. */
    static Instant toInstant(long fileTime) {
        long seconds = Math.floorDiv(fileTime, PER_SECOND) - SECONDS_TO_1970;
        return Instant.ofEpochSecond(seconds, Math.floorMod(fileTime, PER_SECOND) * NANOS);
    }
}
