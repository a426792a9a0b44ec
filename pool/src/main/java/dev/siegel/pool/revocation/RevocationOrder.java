package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.UserScope;
import java.time.Instant;
import java.util.List;

/**
 * What a revocation across users was asked for with, as a text: a line of terms, then the
 * selection.
 */
record RevocationOrder(RevocationTerms terms, CertificateSelection selection) {
    private static final String NONE = "-";

    /** The users the caller reaches: a block takes a right of its own, and reaches no further. */
    static List<UserScope> within(Caller caller, RevocationTerms terms) {
        String cmdlet = RevokeClientCertificates.NAME;
        UserScope revoke = caller.reach(Right.REVOKE_ACROSS_USERS, cmdlet);
        return terms.blockReissue()
                ? List.of(revoke, caller.reach(Right.BLOCK_REISSUE, cmdlet))
                : List.of(revoke);
    }

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

    /** As the one who asked for it meant it, with the grants held then. */
    static RevocationOrder read(String text, CertificateSelections selections, Caller requester) {
        int end = text.indexOf('\n');
        String[] words = text.substring(0, end).split(" ", -1);
        var terms =
                new RevocationTerms(
                        RevocationReason.valueOf(words[0]),
                        Boolean.parseBoolean(words[1]),
                        Boolean.parseBoolean(words[2]),
                        words[3].equals(NONE) ? null : Instant.parse(words[3]));
        return new RevocationOrder(
                terms, selections.read(text.substring(end + 1), within(requester, terms)));
    }
}
