package dev.siegel.console.part;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** Goes to another page of the console. */
public final class Navigation {
    private Navigation() {}

    public static void to(Href href) {
        UI.getCurrent().navigate(href.path(), QueryParameters.simple(href.chosen()));
    }
}
