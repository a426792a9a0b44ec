package dev.siegel.console.certificate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import dev.siegel.console.part.ActDialog;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Failures;
import dev.siegel.console.part.Notices;
import dev.siegel.console.text.Equivalent;
import dev.siegel.console.text.Words;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.revocation.CertificateChoice;
import dev.siegel.pool.revocation.CertificateSelection.Tally;
import dev.siegel.pool.revocation.RevocationTerms;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Outcome;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Request;
import java.util.List;

/** Revokes all that a list shows, on all its pages: counted first, by a dry run. */
final class BulkRevocation {
    private final Desk desk;
    private final Words words;
    private final List<String> filters;

    BulkRevocation(Desk desk, List<String> filters) {
        this.desk = desk;
        this.words = desk.words();
        this.filters = List.copyOf(filters);
    }

    void ask() {
        try {
            Outcome counted = revoke(RevocationTerms.because(RevocationReason.UNSPECIFIED), true);
            if (counted instanceof Outcome.WouldRevoke(var tally, var _)) {
                ask(tally);
            }
        } catch (RuntimeException refused) {
            Notices.show(Failures.text(words, refused));
        }
    }

    private void ask(Tally tally) {
        Select<RevocationReason> reason = new Select<>();
        reason.setLabel(words.of("act.reason"));
        reason.setItems(RevocationReason.values());
        reason.setItemLabelGenerator(one -> words.of("reason", one));
        reason.setValue(RevocationReason.UNSPECIFIED);
        var keep = new Checkbox(words.of("act.keep-sessions"));
        var dialog =
                new ActDialog(words, words.of("certificates.revoke-title"), words.of("act.revoke"))
                        .effects(
                                List.of(
                                        words.of(
                                                "effect.bulk", tally.certificates(), tally.users()),
                                        words.of("effect.again")))
                        .option(reason)
                        .option(keep);
        reason.addValueChangeListener(
                _ -> dialog.equivalent(Equivalent.revokeFiltered(filters, terms(reason, keep))));
        dialog.equivalent(Equivalent.revokeFiltered(filters, terms(reason, keep)));
        dialog.ask(() -> done(revoke(terms(reason, keep), false)));
    }

    private static RevocationTerms terms(Select<RevocationReason> reason, Checkbox keep) {
        return new RevocationTerms(reason.getValue(), keep.getValue(), false, null);
    }

    private Outcome revoke(RevocationTerms terms, boolean dryRun) {
        return desk.useCases()
                .revokeAcrossUsers()
                .revoke(
                        desk.caller(),
                        new Request(new CertificateChoice.Filtered(filters), terms, true, dryRun));
    }

    private String done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var revoked, var ended) ->
                    words.of(
                            "done.revoked",
                            revoked.stream().mapToInt(one -> one.certificates().size()).sum(),
                            ended);
            case Outcome.Begun(var operation) -> words.of("certificates.begun", operation.target());
            case Outcome.WouldRevoke _, Outcome.ConfirmationRequired _ ->
                    throw new IllegalStateException(outcome.toString());
        };
    }
}
