package dev.siegel.server;

import dev.siegel.console.ConsoleServlet;
import dev.siegel.console.ConsoleStart;
import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The servlet context of the console: nothing in it is searched for, all is named. */
final class ConsoleContext {
    private static final String STATIC_FILES = "META-INF/resources";

    /** The browser takes a cookie of this name only over TLS, from this host, for all of it. */
    private static final String COOKIE = "__Host-siegel";

    /** Whoever has not signed in costs memory for so long; who does gets longer. */
    private static final Duration STRANGERS_IDLE = Duration.ofMinutes(5);

    private ConsoleContext() {}

    static ServletContextHandler of(ConsoleServlet servlet) {
        var context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath("/");
        context.setClassLoader(ConsoleContext.class.getClassLoader());
        context.setBaseResource(staticFiles(ResourceFactory.of(context)));
        context.addFilter(ConsoleHeaders.holder(), "/*", ConsoleHeaders.all());
        ConsoleStart.steps()
                .forEach(step ->
                        context.addServletContainerInitializer(
                                step.initializer(), step.classes().toArray(Class<?>[]::new)));
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        session(context);
        context.setErrorHandler(new BareErrors());
        var holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        holder.setInitOrder(1);
        ConsoleStart.parameters().forEach(holder::setInitParameter);
        context.addServlet(holder, "/*");
        return context;
    }

    private static void session(ServletContextHandler context) {
        var sessions = context.getSessionHandler();
        sessions.setSessionCookie(COOKIE);
        sessions.setHttpOnly(true);
        sessions.setSecureCookies(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX);
        sessions.setSessionPath("/");
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        sessions.setMaxInactiveInterval(Math.toIntExact(STRANGERS_IDLE.toSeconds()));
    }

    /** Every root of that name on the class path: Jetty looks into none by itself. */
    private static Resource staticFiles(ResourceFactory resources) {
        try {
            List<URL> roots =
                    Collections.list(
                            ConsoleContext.class.getClassLoader().getResources(STATIC_FILES));
            return ResourceFactory.combine(roots.stream().map(resources::newResource).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
