package dev.siegel.console.registration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.siegel.console.part.ActDialog;
import dev.siegel.console.part.Column;
import dev.siegel.console.part.DataTable;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Html;
import dev.siegel.console.part.Navigation;
import dev.siegel.console.part.Page;
import dev.siegel.console.part.Pager;
import dev.siegel.console.part.Position;
import dev.siegel.console.part.Stretch;
import dev.siegel.console.shell.Shell;
import dev.siegel.console.text.DeviceName;
import dev.siegel.console.text.Equivalent;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.inventory.FoundRegistration;
import dev.siegel.pool.inventory.RegistrationListing;
import dev.siegel.pool.inventory.RegistrationQuery;
import dev.siegel.pool.registration.DisconnectRegistrations;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.util.List;

/** Who is signed in now, as it comes and goes. */
@Route(value = "registrations", layout = Shell.class)
public final class RegistrationsPage extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;
    private static final int TYPING_MILLISECONDS = 300;
    private static final int LONGEST_SEARCH = 200;

    private final TextField search = new TextField();
    private final DataTable<FoundRegistration> table;
    private final Pager pager;
    private final Div empty;
    private final transient Caller seeing;
    private transient Href here = Href.of("registrations");

    public RegistrationsPage(Desk desk) {
        super(desk);
        this.seeing = desk.caller();
        title(words().of("registrations.title"));
        search.setLabel(words().of("registrations.search"));
        search.setPlaceholder(words().of("registrations.search-hint"));
        search.setMaxLength(LONGEST_SEARCH);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_MILLISECONDS);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                Navigation.to(here.without(Pager.PARAMETER).with("q", typed.getValue()));
            }
        });
        table = new DataTable<>(words().of("registrations.title"), columns());
        pager = new Pager(words());
        empty = Html.div("empty", Html.paragraph("empty-text", words().of("registrations.empty")));
        add(Html.div("filters", search), table, empty, pager);
    }

    private List<Column<FoundRegistration>> columns() {
        return List.of(
                Column.of(words().of("registrations.user"), RegistrationsPage::user),
                Column.text(words().of("registrations.device"), this::device),
                Column.text(
                        words().of("registrations.address"),
                        row -> row.registration().remoteAddress()),
                Column.when(
                        words().of("registrations.since"),
                        row -> times().minute(row.registration().registeredTime())),
                Column.when(
                        words().of("registrations.expires"),
                        row -> times().minute(row.registration().expirationTime())),
                Column.text(
                        words().of("registrations.mechanism"),
                        row -> words().of("mechanism", row.registration().mechanism())),
                Column.text(
                        words().of("registrations.front-end"),
                        row -> row.registration().frontEnd()),
                Column.of(words().of("act.disconnect"), this::act));
    }

    private static Component user(FoundRegistration row) {
        String address = row.user().sipAddress().userAtDomain();
        return Html.link(Href.of("users/" + Href.piece(address)), address);
    }

    private String device(FoundRegistration row) {
        return DeviceName.of(row.registration().userAgent())
                .orElseGet(() -> words().of("device.unnamed"));
    }

    private Component act(FoundRegistration row) {
        boolean may =
                seeing.reach(Right.REVOKE_ONE_USER, "Disconnect-CsUserRegistration")
                        .contains(row.user().distinguishedName(), row.user().registrarPool());
        return may
                ? Html.button("quiet", words().of("act.disconnect"), () -> disconnect(row))
                : Html.span("hint", "–");
    }

    private void disconnect(FoundRegistration row) {
        Registration one = row.registration();
        new ActDialog(
                        words(),
                        words().of("act.disconnect-title", row.user().displayName()),
                        words().of("act.disconnect"))
                .effects(
                        List.of(
                                words().of("effect.ends", device(row), one.remoteAddress()),
                                words().of("effect.may-return")))
                .equivalent(Equivalent.disconnect(row.user(), one.epid()))
                .ask(() -> {
                    var done =
                            desk().useCases()
                                    .disconnect()
                                    .disconnect(
                                            desk().caller(),
                                            new DisconnectRegistrations.Request(
                                                    one.userId(), one.epid(), false))
                                    .orElseThrow(() ->
                                            new IllegalArgumentException(words().of("user.gone")));
                    return words().of("done.disconnected", done.registrations().size());
                });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        here = Href.of("registrations", event.getLocation().getQueryParameters());
        search.setValue(here.get("q").orElse(""));
        refresh();
    }

    @Override
    protected void read() {
        Caller caller = desk().caller();
        List<Filter> filters =
                here.get("q")
                        .map(text -> text.strip().replaceAll("[*?\\[\\]`']", ""))
                        .map(text -> text.startsWith("sip:") ? text : "sip:" + text)
                        .map(text -> RegistrationListing.SCHEMA.like("Identity", text + "*"))
                        .map(List::of)
                        .orElse(List.of());
        Position position =
                Position.parse(
                        here.get(Pager.PARAMETER).orElse(""),
                        RegistrationListing.ORDER.keys().size());
        Stretch<FoundRegistration> found =
                Stretch.read(
                        RegistrationListing.ORDER,
                        position,
                        SIZE,
                        slice ->
                                desk().useCases()
                                        .listRegistrations()
                                        .list(
                                                caller,
                                                new RegistrationQuery(filters, List.of(), slice)),
                        RegistrationListing::values);
        table.show(found.rows(), here);
        table.setVisible(!found.rows().isEmpty());
        empty.setVisible(found.rows().isEmpty());
        pager.show(here, found);
    }
}
