package dev.siegel.pool.revocation;

import java.util.List;

/** Which certificates a revocation across users is about, within what the caller may reach. */
public interface CertificateSelection {
    /**
     * How many it is about now.
     *
     * @param users those who hold one, or who are named themselves
     */
    record Tally(long certificates, long users) {}

    /**
     * A part of it.
     *
     * @param targets each user once
     * @param cursor where the next part begins
     */
    record Part(List<RevocationTarget> targets, String cursor, boolean isLast) {
        public Part {
            targets = List.copyOf(targets);
        }
    }

    Tally tally();

    /**
     * The part after a cursor, empty for the beginning.
     *
     * @param most so many users or certificates at most
     */
    Part after(String cursor, int most);

    /** In the words {@link CertificateSelections} reads again. */
    String text();
}
