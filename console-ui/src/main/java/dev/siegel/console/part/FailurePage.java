package dev.siegel.console.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import dev.siegel.console.text.Words;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be shown: why, and never with a trace. */
public final class FailurePage extends Div implements HasErrorParameter<RuntimeException> {
    private static final long serialVersionUID = 1L;

    private final transient Words words;

    public FailurePage(Desk desk) {
        this.words = desk.words();
        addClassName("door");
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<RuntimeException> parameter) {
        var problem = Html.div("problem");
        problem.setText(Failures.text(words, parameter.getException()));
        removeAll();
        add(
                Html.div(
                        "door-box",
                        Html.span("brand", "Siegel"),
                        new H1(words.of("failure.title")),
                        problem,
                        Html.button(
                                "primary",
                                words.of("failure.again"),
                                () -> getUI().ifPresent(ui -> ui.getPage().reload()))));
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}
