package dev.siegel.console.certificate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.siegel.console.part.DataTable;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Html;
import dev.siegel.console.part.Navigation;
import dev.siegel.console.part.Page;
import dev.siegel.console.part.Pager;
import dev.siegel.console.part.Stretch;
import dev.siegel.console.shell.Shell;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The certificates of all users: filtered, sorted, saved, revoked. */
@Route(value = "certificates", layout = Shell.class)
public final class CertificatesPage extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int TYPING_MILLISECONDS = 300;
    private static final int LONGEST_SEARCH = 200;

    private final TextField search = new TextField();
    private final Div filters = Html.div("filters", search);
    private final transient List<Choice> choices = new ArrayList<>();
    private final Div actions = Html.div("actions");
    private final DataTable<FoundCertificate> table;
    private final Pager pager;
    private final Div empty;
    private transient Href here = Href.of("certificates");

    /** A choice of one of some values, the first being that of an address which says none. */
    private record Choice(String name, String usual, Select<String> select) {}

    public CertificatesPage(Desk desk) {
        super(desk);
        title(words().of("certificates.title"));
        search.setLabel(words().of("certificates.search"));
        search.setPlaceholder(words().of("certificates.search-hint"));
        search.setMaxLength(LONGEST_SEARCH);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_MILLISECONDS);
        search.addValueChangeListener(typed -> choose(typed.isFromClient(), "q", typed.getValue()));
        choice("state", CertificateFilter.STATES, one -> words().of("certificates.state." + one));
        choice(
                "expires",
                CertificateFilter.EXPIRIES,
                one -> words().of("certificates.expires." + one));
        choice(
                "published",
                CertificateFilter.PUBLISHED,
                one -> words().of("certificates.published." + one));
        choice("proof", proofs(), this::proof);
        beside(actions);
        table =
                new DataTable<>(
                        words().of("certificates.title"),
                        CertificateColumns.of(words(), times(), desk.now()));
        pager = new Pager(words());
        empty = Html.div("empty", Html.paragraph("empty-text", words().of("certificates.empty")));
        add(filters, table, empty, pager);
    }

    private static List<String> proofs() {
        List<String> all = new ArrayList<>(List.of(CertificateFilter.ANY));
        Arrays.stream(IssuedVia.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .forEach(all::add);
        return all;
    }

    private String proof(String name) {
        return name.equals(CertificateFilter.ANY)
                ? words().of("certificates.proof.any")
                : words().of("issued-via." + name.toUpperCase(Locale.ROOT));
    }

    private void choice(String name, List<String> values, UnaryOperator<String> label) {
        Select<String> select = new Select<>();
        select.setLabel(words().of("certificates." + name));
        select.setItems(values);
        select.setItemLabelGenerator(label::apply);
        String usual = values.getFirst();
        select.addValueChangeListener(chosen ->
                choose(
                        chosen.isFromClient(),
                        name,
                        chosen.getValue().equals(usual) ? "" : chosen.getValue()));
        choices.add(new Choice(name, usual, select));
        filters.add(select);
    }

    private void choose(boolean byHand, String name, String value) {
        if (byHand) {
            Navigation.to(here.without(Pager.PARAMETER).with(name, value));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        here = Href.of("certificates", event.getLocation().getQueryParameters());
        search.setValue(here.get("q").orElse(""));
        choices.forEach(one -> one.select().setValue(here.get(one.name()).orElse(one.usual())));
        refresh();
    }

    @Override
    protected void read() {
        Caller caller = desk().caller();
        CertificateFilter filter = CertificateFilter.of(here, desk().now());
        var find = desk().useCases().findCertificates();
        Stretch<FoundCertificate> found =
                filter.read(slice -> find.list(caller, filter.query(slice)));
        table.show(found.rows(), here);
        table.setVisible(!found.rows().isEmpty());
        empty.setVisible(found.rows().isEmpty());
        pager.show(here, found, find.count(caller, filter.all()));
        showActions(caller, filter, found.rows().isEmpty());
    }

    private void showActions(Caller caller, CertificateFilter filter, boolean none) {
        actions.removeAll();
        if (none) {
            return;
        }
        var save = new Anchor();
        save.setText(words().of("certificates.csv"));
        save.setHref(saving(filter));
        save.addClassNames("button", "plain");
        save.getElement().setAttribute("router-ignore", true);
        actions.add(save);
        if (!caller.allowing(Right.REVOKE_ACROSS_USERS, "Revoke-CsClientCertificate").isEmpty()) {
            actions.add(
                    Html.button(
                            "danger",
                            words().of("certificates.revoke-all"),
                            () -> new BulkRevocation(desk(), filter.expressions()).ask()));
        }
    }

    private DownloadHandler saving(CertificateFilter filter) {
        return event -> {
            event.setFileName("certificates.csv");
            event.setContentType("text/csv; charset=utf-8");
            new CertificateCsv(desk().useCases().findCertificates(), desk().caller())
                    .write(filter, event.getOutputStream());
        };
    }
}
