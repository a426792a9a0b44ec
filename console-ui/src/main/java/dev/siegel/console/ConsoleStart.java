package dev.siegel.console;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.ServletContainerInitializer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a servlet container has to do before the console's servlet starts. */
public final class ConsoleStart {
    private ConsoleStart() {}

    /** An initializer and the classes it would have searched for. */
    public record Step(ServletContainerInitializer initializer, Set<Class<?>> classes) {
        public Step {
            classes = Set.copyOf(classes);
        }
    }

    /** In this order; nothing is searched for. */
    public static List<Step> steps() {
        return List.of(
                new Step(new LookupServletContainerInitializer(), Set.of(LookupInitializer.class)),
                new Step(new RouteRegistryInitializer(), ConsoleRoutes.pages()),
                new Step(new ErrorNavigationTargetInitializer(), ConsoleRoutes.errorPages()),
                new Step(new VaadinAppShellInitializer(), Set.of(ConsoleShell.class)));
    }

    /** The servlet's parameters: a browser that only keeps in touch does not use its session. */
    public static Map<String, String> parameters() {
        return Map.of("productionMode", "true", "closeIdleSessions", "true");
    }
}
