package dev.siegel.console.access;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Failures;
import dev.siegel.console.part.Html;
import dev.siegel.console.session.ConsoleSession;
import dev.siegel.console.text.Words;
import dev.siegel.pool.administrator.AdministratorSignIn.Outcome;
import dev.siegel.pool.work.StoreUnavailable;
import java.net.InetAddress;
import java.util.UUID;

/** Where administrators prove who they are. */
@Route("sign-in")
@Anonymous
public final class SignInPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Div problem = Html.div("problem");
    private String wanted = "";

    public SignInPage(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("door");
        name.setLabel(words.of("sign-in.name"));
        name.setAutocomplete(Autocomplete.USERNAME);
        name.getElement().setAttribute("name", "username");
        name.setMaxLength(64);
        name.setAutofocus(true);
        password.setLabel(words.of("sign-in.password"));
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRevealButtonVisible(false);
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        NativeButton enter = Html.button("primary", words.of("sign-in.do"), this::signIn);
        enter.addClickShortcut(Key.ENTER);
        add(
                Html.div(
                        "door-box",
                        Html.span("brand", "Siegel"),
                        new H1(words.of("sign-in.title")),
                        Html.paragraph("hint", desk.console().settings().pool()),
                        name,
                        password,
                        problem,
                        enter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = Wanted.of(event.getLocation().getQueryParameters());
        if (desk.session().identified().isPresent()) {
            event.forwardTo("");
        }
    }

    private void signIn() {
        try {
            InetAddress address = ConsoleSession.address(VaadinService.getCurrentRequest());
            Outcome outcome =
                    desk.useCases()
                            .signIn()
                            .signIn(
                                    name.getValue().strip(),
                                    password.getValue().toCharArray(),
                                    address,
                                    "console-" + UUID.randomUUID());
            finish(outcome);
        } catch (StoreUnavailable away) {
            refuse(Failures.text(words, away));
        }
    }

    private void finish(Outcome outcome) {
        switch (outcome) {
            case Outcome.SignedIn signedIn -> enter(signedIn.token());
            case Outcome.Refused() -> refuse(words.of("sign-in.refused"));
            case Outcome.Throttled(var remaining) ->
                    refuse(words.of("sign-in.throttled", Math.max(1, remaining.toSeconds())));
        }
    }

    private void enter(String token) {
        if (desk.session().begin(token)) {
            UI.getCurrent().getPage().setLocation(wanted.isEmpty() ? "./" : wanted);
        } else {
            refuse(words.of("sign-in.refused"));
        }
    }

    private void refuse(String why) {
        password.clear();
        problem.setText(why);
        problem.setVisible(true);
        password.focus();
    }

    @Override
    public String getPageTitle() {
        return words.of("sign-in.title") + " – Siegel";
    }
}
