package dev.siegel.console.certificate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.siegel.console.part.Badge;
import dev.siegel.console.part.Column;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Html;
import dev.siegel.console.text.DeviceName;
import dev.siegel.console.text.Times;
import dev.siegel.console.text.Words;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.registration.Registration;
import java.time.Instant;
import java.util.List;

/** What is shown of each certificate: the original's columns first, then ours. */
final class CertificateColumns {
    private CertificateColumns() {}

    static List<Column<FoundCertificate>> of(Words words, Times times, Instant now) {
        return List.of(
                Column.<FoundCertificate>of(
                                words.of("certificate.user"), CertificateColumns::holder)
                        .sortedBy("Identity"),
                Column.text(words.of("certificate.device"), row -> device(words, row)),
                Column.of(words.of("certificate.state"), row -> states(words, row)),
                Column.<FoundCertificate>when(
                                words.of("certificate.published"),
                                row -> times.minute(certificate(row).publicationTime()))
                        .sortedBy("PublicationTime"),
                Column.<FoundCertificate>of(
                                words.of("certificate.expires"),
                                row ->
                                        Html.when(
                                                times.minute(certificate(row).expirationTime()),
                                                times.distance(
                                                        certificate(row).expirationTime(), now)))
                        .sortedBy("ExpirationTime"),
                Column.of(words.of("certificate.last-use"), row -> lastUse(times, row)),
                Column.text(
                        words.of("certificate.proof"),
                        row -> words.of("issued-via", certificate(row).issuedVia())));
    }

    private static Component states(Words words, FoundCertificate row) {
        Div states = Html.div("states", Badge.of(words, row.listed().state()));
        if (row.listed().live()) {
            states.add(Badge.live(words, true));
        }
        return states;
    }

    /** The name people know, above the address that is unique. */
    private static Component holder(FoundCertificate row) {
        String address = row.holder().sipAddress().userAtDomain();
        return Html.div(
                "two-lines",
                Html.link(Href.of("users/" + Href.piece(address)), row.holder().displayName()),
                Html.span("when-far", address));
    }

    private static ClientCertificate certificate(FoundCertificate row) {
        return row.listed().certificate();
    }

    private static String device(Words words, FoundCertificate row) {
        return DeviceName.of(certificate(row).userAgent())
                .orElseGet(() -> words.of("device.unnamed"));
    }

    private static Component lastUse(Times times, FoundCertificate row) {
        Registration use = row.listed().lastUse();
        return use == null
                ? Html.when("–", "")
                : Html.when(times.minute(use.refreshedTime()), use.remoteAddress());
    }
}
