package dev.siegel.console.user;

import com.vaadin.flow.component.html.Div;
import dev.siegel.console.part.Html;
import dev.siegel.console.text.Times;
import dev.siegel.console.text.Words;
import dev.siegel.pool.certificate.ClientCertificate;
import java.time.Duration;
import java.time.Instant;

/** How much of a certificate's time is over. */
final class ValidityBar extends Div {
    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofDays(30);

    ValidityBar(Words words, Times times, ClientCertificate certificate, Instant now) {
        addClassName("validity");
        Instant end = certificate.expirationTime();
        int over = percentOver(certificate.publicationTime(), end, now);
        String style = !now.isBefore(end) ? "over" : now.plus(SOON).isAfter(end) ? "soon" : "good";
        Div track = Html.div("validity-track", new Div());
        track.addClassName("validity-" + style);
        track.getElement().getStyle().set("--over", over + "%");
        track.getElement().setAttribute("role", "img");
        track.getElement()
                .setAttribute("aria-label", words.of("device.validity", over, times.exact(end)));
        add(
                track,
                Html.div(
                        "validity-ends",
                        Html.span("published", times.day(certificate.publicationTime())),
                        Html.span("left", times.distance(end, now)),
                        Html.span("expires", times.day(end))));
    }

    /** From 0 to 100. */
    static int percentOver(Instant from, Instant to, Instant now) {
        long whole = Duration.between(from, to).toSeconds();
        long gone = Duration.between(from, now).toSeconds();
        return whole <= 0 ? 100 : Math.clamp(gone * 100 / whole, 0, 100);
    }
}
