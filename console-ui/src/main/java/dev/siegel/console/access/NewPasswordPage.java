package dev.siegel.console.access;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Failures;
import dev.siegel.console.part.Html;
import dev.siegel.console.session.ConsoleSession;
import dev.siegel.console.text.Words;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorSignIn;
import dev.siegel.pool.administrator.SetAdministratorPassword.Outcome;
import dev.siegel.pool.administrator.SetAdministratorPassword.Request;
import dev.siegel.pool.role.Caller;
import java.net.InetAddress;
import java.util.UUID;

/** Where administrators choose a password of their own; other sessions with the old one end. */
@Route("password")
public final class NewPasswordPage extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;
    private final PasswordField old = field("password.old", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField first = field("password.new", Autocomplete.NEW_PASSWORD);
    private final PasswordField again = field("password.again", Autocomplete.NEW_PASSWORD);
    private final Div problem = Html.div("problem");

    public NewPasswordPage(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("door");
        old.setLabel(words.of("password.old"));
        first.setLabel(words.of("password.new"));
        first.setHelperText(words.of("password.hint"));
        again.setLabel(words.of("password.again"));
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        NativeButton set = Html.button("primary", words.of("password.do"), this::set);
        set.addClickShortcut(Key.ENTER);
        add(
                Html.div(
                        "door-box",
                        Html.span("brand", "Siegel"),
                        new H1(words.of("password.title")),
                        Html.paragraph("hint", words.of("password.why")),
                        old,
                        first,
                        again,
                        problem,
                        set));
    }

    private static PasswordField field(String name, Autocomplete filled) {
        var field = new PasswordField();
        field.getElement().setAttribute("name", name);
        field.setAutocomplete(filled);
        field.setRevealButtonVisible(false);
        return field;
    }

    private void set() {
        if (!first.getValue().equals(again.getValue())) {
            refuse(words.of("password.differ"));
            return;
        }
        try {
            Caller caller = desk.caller();
            InetAddress address = ConsoleSession.address(VaadinService.getCurrentRequest());
            var request =
                    new Request(
                            AdministratorName.of(caller.name()),
                            new Password(old.getValue().toCharArray()),
                            new Password(first.getValue().toCharArray()),
                            false);
            finish(desk.useCases().setPassword().set(caller, address, request), caller, address);
        } catch (RuntimeException failure) {
            refuse(Failures.text(words, failure));
        }
    }

    private void finish(Outcome outcome, Caller caller, InetAddress address) {
        switch (outcome) {
            case Outcome.Changed _ -> signInAnew(caller, address);
            case Outcome.OldPasswordWrong() -> refuse(words.of("password.old-wrong"));
            case Outcome.Throttled(var remaining) ->
                    refuse(words.of("sign-in.throttled", Math.max(1, remaining.toSeconds())));
            case Outcome.NoSuchAdministrator() -> refuse(words.of("failure.session"));
        }
    }

    /** The session began with the old password and is over. */
    private void signInAnew(Caller caller, InetAddress address) {
        var outcome =
                desk.useCases()
                        .signIn()
                        .signIn(
                                caller.name(),
                                first.getValue().toCharArray(),
                                address,
                                "console-" + UUID.randomUUID());
        boolean begun =
                outcome instanceof AdministratorSignIn.Outcome.SignedIn signedIn
                        && desk.session().begin(signedIn.token());
        UI.getCurrent().getPage().setLocation(begun ? "./" : "sign-in");
    }

    private void refuse(String why) {
        problem.setText(why);
        problem.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return words.of("password.title") + " – Siegel";
    }
}
