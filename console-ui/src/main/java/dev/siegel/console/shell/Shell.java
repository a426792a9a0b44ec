package dev.siegel.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Failures;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Html;
import dev.siegel.console.session.SessionOver;
import dev.siegel.console.text.Words;
import dev.siegel.pool.work.StoreUnavailable;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is around every page. */
public final class Shell extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;
    private final Main main = new Main();
    private final transient Map<String, Anchor> pages = new LinkedHashMap<>();

    public Shell(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#main", words.of("shell.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        add(skip, bar(), Html.div("below", navigation(), main), foot());
    }

    private Component foot() {
        var foot =
                new Footer(
                        Html.span(
                                "zone", words.of("shell.zone", desk.times().zoneName(desk.now()))),
                        new Choices(words));
        foot.addClassName("foot");
        return foot;
    }

    private Component bar() {
        Anchor brand = Html.link(Href.of("./"), "Siegel");
        brand.addClassName("brand");
        var bar =
                new Header(
                        brand,
                        Html.span("pool", desk.console().settings().pool()),
                        new SearchBox(desk),
                        Html.div("bar-end", who(), leave()));
        bar.addClassName("bar");
        return bar;
    }

    private Component who() {
        return Html.span("who", name());
    }

    private String name() {
        try {
            return desk.caller().name();
        } catch (SessionOver | StoreUnavailable unknown) {
            return Failures.text(words, unknown);
        }
    }

    private Component leave() {
        return Html.button(
                "quiet",
                words.of("shell.sign-out"),
                () -> {
                    UI.getCurrent().getPage().setLocation("sign-in");
                    desk.session().end();
                });
    }

    private Component navigation() {
        var navigation = new Nav();
        navigation.addClassName("navigation");
        navigation.getElement().setAttribute("aria-label", words.of("shell.pages"));
        page(navigation, "", "overview.title");
        page(navigation, "users", "users.title");
        page(navigation, "certificates", "certificates.title");
        page(navigation, "registrations", "registrations.title");
        return navigation;
    }

    private void page(Nav navigation, String path, String key) {
        Anchor link = Html.link(Href.of(path.isEmpty() ? "./" : path), words.of(key));
        pages.put(path, link);
        navigation.add(link);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getFirstSegment();
        pages.forEach((path, link) -> {
            if (path.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
