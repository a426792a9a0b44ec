package dev.siegel.console.user;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.siegel.console.part.Badge;
import dev.siegel.console.part.Column;
import dev.siegel.console.part.DataTable;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Html;
import dev.siegel.console.part.Navigation;
import dev.siegel.console.part.Page;
import dev.siegel.console.part.Pager;
import dev.siegel.console.part.Stretch;
import dev.siegel.console.shell.Shell;
import dev.siegel.pool.inventory.ListedUser;
import dev.siegel.pool.role.Caller;
import java.util.List;

/** The users of the pool: found by any form of their identity, a page at a time. */
@Route(value = "users", layout = Shell.class)
public final class UsersPage extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int TYPING_MILLISECONDS = 300;
    private static final int LONGEST_SEARCH = 256;

    private final TextField search = new TextField();
    private final Select<String> state = new Select<>();
    private final DataTable<ListedUser> table;
    private final Pager pager;
    private final Div empty;
    private transient Href here = Href.of("users");

    public UsersPage(Desk desk) {
        super(desk);
        title(words().of("users.title"));
        search.setLabel(words().of("users.search"));
        search.setPlaceholder(words().of("users.search-hint"));
        search.setMaxLength(LONGEST_SEARCH);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_MILLISECONDS);
        search.addValueChangeListener(typed -> choose(typed.isFromClient(), "q", typed.getValue()));
        state.setLabel(words().of("users.state"));
        state.setItems(UserFilter.STATES);
        state.setItemLabelGenerator(one -> words().of("users.state." + one));
        state.addValueChangeListener(chosen ->
                choose(
                        chosen.isFromClient(),
                        "state",
                        chosen.getValue().equals(UserFilter.ALL) ? "" : chosen.getValue()));
        table = new DataTable<>(words().of("users.title"), columns());
        pager = new Pager(words());
        empty = Html.div("empty", Html.paragraph("empty-text", words().of("users.empty")));
        add(Html.div("filters", search, state), table, empty, pager);
    }

    private List<Column<ListedUser>> columns() {
        return List.of(
                Column.<ListedUser>of(
                                words().of("users.name"),
                                row ->
                                        Html.link(
                                                UserPage.href(row.user()),
                                                row.user().displayName()))
                        .sortedBy("DisplayName"),
                Column.<ListedUser>text(
                                words().of("users.sip-address"),
                                row -> row.user().sipAddress().userAtDomain())
                        .sortedBy("SipAddress"),
                Column.of(
                        words().of("users.enabled"),
                        row -> Badge.enabled(words(), row.user().enabled())),
                Column.of(
                        words().of("users.devices"),
                        row -> Html.span("number", Integer.toString(row.devices()))),
                Column.when(
                        words().of("users.next-expiry"),
                        row -> times().day(row.nextExpirationTime())),
                Column.text(
                        words().of("users.pool"),
                        row ->
                                row.user().registrarPool() == null
                                        ? "–"
                                        : row.user().registrarPool()));
    }

    private void choose(boolean byHand, String name, String value) {
        if (byHand) {
            Navigation.to(here.without(Pager.PARAMETER).with(name, value));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        here = Href.of("users", event.getLocation().getQueryParameters());
        search.setValue(here.get("q").orElse(""));
        state.setValue(UserFilter.of(here).state());
        refresh();
    }

    @Override
    protected void read() {
        Caller caller = desk().caller();
        UserFilter filter = UserFilter.of(here);
        Stretch<ListedUser> found =
                filter.read(
                        slice -> desk().useCases().listUsers().list(caller, filter.query(slice)));
        table.show(found.rows(), here);
        table.setVisible(!found.rows().isEmpty());
        empty.setVisible(found.rows().isEmpty());
        pager.show(here, found, desk().useCases().listUsers().count(caller, filter.all()));
    }
}
