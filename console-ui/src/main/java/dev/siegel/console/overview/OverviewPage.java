package dev.siegel.console.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.siegel.console.certificate.CertificateFilter;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Html;
import dev.siegel.console.part.Page;
import dev.siegel.console.shell.Shell;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The pool in numbers; each leads to the list behind it. */
@Route(value = "", layout = Shell.class)
public final class OverviewPage extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /** Counting costs more than listing: pages that stay open share what was counted just now. */
    private static final Duration FRESH = Duration.ofMillis(900);

    private static final Href CERTIFICATES = Href.of("certificates");

    private final Div tiles = Html.div("tiles");
    private final Div chart = Html.div("chart");
    private final Div empty;
    private transient List<Tile> shown = List.of();
    private transient Instant read = Instant.EPOCH;

    /** A number and where it leads. */
    record Tile(String key, Href href, long number) {}

    public OverviewPage(Desk desk) {
        super(desk);
        title(words().of("overview.title"));
        empty = Html.div("empty", Html.paragraph("empty-text", words().of("overview.empty")));
        add(empty, tiles, new H2(words().of("overview.share")), chart);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    protected void read() {
        Instant now = desk().now();
        if (now.isBefore(read.plus(FRESH))) {
            return;
        }
        read = now;
        List<Tile> counted = count(desk().caller(), now);
        if (!counted.equals(shown)) {
            shown = counted;
            show(counted);
        }
    }

    private List<Tile> count(Caller caller, Instant now) {
        List<Tile> all = new ArrayList<>();
        all.add(tile(caller, now, "current", CERTIFICATES.with("state", "active")));
        all.add(
                tile(
                        caller,
                        now,
                        "expiring-7",
                        CERTIFICATES.with("state", "active").with("expires", "7")));
        all.add(
                tile(
                        caller,
                        now,
                        "expiring-30",
                        CERTIFICATES.with("state", "active").with("expires", "30")));
        all.add(tile(caller, now, "expired", CERTIFICATES.with("state", "expired")));
        all.add(tile(caller, now, "revoked", CERTIFICATES.with("state", "revoked")));
        all.add(
                tile(
                        caller,
                        now,
                        "published-hour",
                        CERTIFICATES.with("state", "all").with("published", "hour")));
        all.add(
                tile(
                        caller,
                        now,
                        "published-day",
                        CERTIFICATES.with("state", "all").with("published", "day")));
        all.add(tile(caller, now, "disabled", CERTIFICATES.with("user", "disabled")));
        var everyone =
                new UserQuery(
                        List.of(),
                        null,
                        List.of(),
                        new Slice(UserListing.SORTS.usual(), List.of(), 1));
        all.add(
                new Tile(
                        "users",
                        Href.of("users"),
                        desk().useCases().listUsers().count(caller, everyone)));
        return all;
    }

    private Tile tile(Caller caller, Instant now, String key, Href href) {
        return new Tile(
                key,
                href,
                desk().useCases()
                        .findCertificates()
                        .count(caller, CertificateFilter.of(href, now).all()));
    }

    private void show(List<Tile> counted) {
        tiles.removeAll();
        counted.forEach(one -> tiles.add(shown(one)));
        long current = number(counted, "current");
        long week = number(counted, "expiring-7");
        long month = number(counted, "expiring-30");
        empty.setVisible(current == 0 && number(counted, "expired") == 0);
        chart.removeAll();
        chart.add(
                new ShareChart(
                        words(),
                        List.of(
                                new ShareChart.Share("expiring-7", "bad", week),
                                new ShareChart.Share("expiring-30", "warning", month - week),
                                new ShareChart.Share("later", "good", current - month))));
    }

    private static long number(List<Tile> counted, String key) {
        return counted.stream()
                .filter(one -> one.key().equals(key))
                .mapToLong(Tile::number)
                .findFirst()
                .orElse(0);
    }

    private Component shown(Tile tile) {
        Anchor link = Html.link(tile.href(), "");
        link.addClassName("tile");
        link.add(
                Html.span("tile-number", String.format(words().language(), "%,d", tile.number())),
                Html.span("tile-name", words().of("overview." + tile.key())));
        return link;
    }
}
