package dev.siegel.console.user;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import dev.siegel.console.part.Badge;
import dev.siegel.console.part.Column;
import dev.siegel.console.part.DataTable;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Html;
import dev.siegel.console.text.Times;
import dev.siegel.console.text.Words;
import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;
import dev.siegel.pool.registration.Registration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device on its user's page, with the acts beside it. */
final class DeviceCard extends Article {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Times times;
    private final transient Instant now;

    DeviceCard(UserActs acts, UserDevice device, Words words, Times times, Instant now) {
        this.words = words;
        this.times = times;
        this.now = now;
        addClassName("card");
        getElement().setAttribute("data-device", device.id().value().toString());
        add(head(device), certificate(device), use(device));
        if (!device.earlier().isEmpty()) {
            add(earlier(device.earlier()));
        }
        add(actions(acts, device));
    }

    private Div head(UserDevice device) {
        var name = new H2();
        name.add(Html.foreign(device.name().orElseGet(() -> words.of("device.unnamed"))));
        Div head = Html.div("card-head", name, Badge.live(words, device.isLive()));
        if (device.block() != null) {
            head.add(new Badge(Badge.Shape.BAD, words.of("device.blocked")));
        }
        return Html.div("card-top", head, Html.span("code", device.id().toString()));
    }

    private Div certificate(UserDevice device) {
        ListedCertificate current = device.current();
        if (current == null) {
            return Html.div("card-part", Html.paragraph("hint", words.of("device.none")));
        }
        ClientCertificate certificate = current.certificate();
        Div facts =
                Html.div(
                        "facts",
                        Html.fact(words.of("certificate.state"), Badge.of(words, current.state())),
                        Html.fact(
                                words.of("certificate.proof"),
                                words.of("issued-via", certificate.issuedVia())),
                        Html.fact(
                                words.of("certificate.published"),
                                times.minute(certificate.publicationTime())),
                        Html.fact(
                                words.of("certificate.expires"),
                                times.minute(certificate.expirationTime())));
        if (certificate.serialNumber() != null) {
            facts.add(
                    Html.fact(
                            words.of("certificate.serial"),
                            Html.span("code", certificate.serialNumber().hex())));
        }
        return Html.div("card-part", new ValidityBar(words, times, certificate, now), facts);
    }

    private Div use(UserDevice device) {
        Registration use = device.lastUse();
        if (use == null) {
            return Html.div("card-part", Html.paragraph("hint", words.of("device.never-used")));
        }
        Div facts =
                Html.div(
                        "facts",
                        Html.fact(
                                words.of(device.isLive() ? "device.since" : "device.last-use"),
                                times.minute(
                                        device.isLive()
                                                ? use.registeredTime()
                                                : use.refreshedTime())),
                        Html.fact(words.of("device.from"), use.remoteAddress()),
                        Html.fact(
                                words.of("device.mechanism"),
                                words.of("mechanism", use.mechanism())));
        if (use.userAgent() != null) {
            facts.add(Html.fact(words.of("device.agent"), use.userAgent()));
        }
        return Html.div("card-part", facts);
    }

    private NativeDetails earlier(List<ListedCertificate> certificates) {
        var table =
                new DataTable<ListedCertificate>(
                        words.of("device.earlier", certificates.size()),
                        List.of(
                                Column.of(
                                        words.of("certificate.state"),
                                        one -> Badge.of(words, one.state())),
                                Column.text(
                                        words.of("certificate.published"),
                                        one -> times.minute(one.certificate().publicationTime())),
                                Column.text(words.of("certificate.ended"), this::ending)));
        table.show(certificates, Href.of(""));
        return new NativeDetails(words.of("device.earlier", certificates.size()), table);
    }

    private String ending(ListedCertificate one) {
        var ending = one.certificate().ending();
        return ending == null
                ? "–"
                : words.of(
                        "certificate.ending",
                        times.minute(ending.time()),
                        ending.by(),
                        words.of("reason", ending.reason()));
    }

    private Div actions(UserActs acts, UserDevice device) {
        Div actions = Html.div("card-actions");
        if (acts.mayRevoke() && device.current() != null) {
            actions.add(Html.button("danger", words.of("act.revoke"), () -> acts.revoke(device)));
        }
        if (acts.mayBlock()) {
            actions.add(block(acts, device, device.block()));
        }
        if (acts.mayRevoke() && device.isLive()) {
            actions.add(
                    Html.button(
                            "plain", words.of("act.disconnect"), () -> acts.disconnect(device)));
        }
        return actions;
    }

    private NativeButton block(
            UserActs acts, UserDevice device, @Nullable CertificateBlock present) {
        return present == null
                ? Html.button("plain", words.of("act.block"), () -> acts.block(device))
                : Html.button("plain", words.of("act.unblock"), () -> acts.unblock(present));
    }
}
