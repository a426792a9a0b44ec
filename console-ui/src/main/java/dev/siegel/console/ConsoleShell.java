package dev.siegel.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/** The document around all pages: its styles, and that the server may push. */
@Push
@StyleSheet("console/tokens.css")
@StyleSheet("console/rules.css")
@Viewport("width=device-width, initial-scale=1")
public final class ConsoleShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "console/icon.svg");
    }
}
