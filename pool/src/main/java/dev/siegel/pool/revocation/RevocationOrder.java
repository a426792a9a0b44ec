package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.RevocationReason;
import java.time.Instant;

/**
 * What a revocation across users was asked for with, as a text: a line of terms, then the
 * selection.
 */
record RevocationOrder(RevocationTerms terms, CertificateSelection selection) {
    private static final String NONE = "-";

    String write() {
        String until = terms.blockUntil() == null ? NONE : terms.blockUntil().toString();
        return String.join(
                        " ",
                        terms.reason().name(),
                        Boolean.toString(terms.keepSessions()),
                        Boolean.toString(terms.blockReissue()),
                        until)
                + "\n"
                + selection.text();
    }

    static RevocationOrder read(String text, CertificateSelections selections) {
        int end = text.indexOf('\n');
        String[] words = text.substring(0, end).split(" ", -1);
        var terms =
                new RevocationTerms(
                        RevocationReason.valueOf(words[0]),
                        Boolean.parseBoolean(words[1]),
                        Boolean.parseBoolean(words[2]),
                        words[3].equals(NONE) ? null : Instant.parse(words[3]));
        return new RevocationOrder(terms, selections.read(text.substring(end + 1)));
    }
}
