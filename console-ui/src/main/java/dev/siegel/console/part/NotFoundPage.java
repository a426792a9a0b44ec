package dev.siegel.console.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import dev.siegel.console.text.Words;
import jakarta.servlet.http.HttpServletResponse;

/** Nothing is at this address. */
public final class NotFoundPage extends Div implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1L;

    private final transient Words words;

    public NotFoundPage(Desk desk) {
        this.words = desk.words();
        addClassName("door");
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        add(
                Html.div(
                        "door-box",
                        Html.span("brand", "Siegel"),
                        new H1(words.of("not-found.title")),
                        Html.paragraph("hint", words.of("not-found.text")),
                        Html.link(Href.of("users"), words.of("not-found.users"))));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
