package dev.siegel.console.session;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import dev.siegel.pool.administrator.AdministratorSession;
import dev.siegel.pool.administrator.CallerBySession;
import dev.siegel.pool.administrator.IdentifiedCaller;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in at this browser; looked up anew whenever it is asked. */
public final class ConsoleSession {
    private final CallerBySession callers;
    private final Duration idle;

    /**
     * @param idle a session nobody uses ends after it
     */
    public ConsoleSession(CallerBySession callers, Duration idle) {
        this.callers = callers;
        this.idle = idle;
    }

    private record SignedIn(AdministratorSession session, InetAddress address) {}

    /** Begins a session; the cookie from before is worth nothing any more. */
    public boolean begin(String token) {
        Optional<AdministratorSession> begun = callers.begin(token);
        begun.ifPresent(session -> {
            VaadinRequest request = VaadinService.getCurrentRequest();
            VaadinService.reinitializeSession(request);
            VaadinSession renewed = VaadinSession.getCurrent();
            renewed.setAttribute(SignedIn.class, new SignedIn(session, address(request)));
            renewed.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        });
        return begun.isPresent();
    }

    /** Empty when nobody is signed in, or no longer. */
    public Optional<IdentifiedCaller> identified() {
        SignedIn signedIn = signedIn(VaadinSession.getCurrent());
        return signedIn == null
                ? Optional.empty()
                : callers.find(
                        signedIn.session(), signedIn.address(), "console-" + UUID.randomUUID());
    }

    /** Also for downloads, which come without the session's lock. */
    private static @Nullable SignedIn signedIn(VaadinSession session) {
        session.lock();
        try {
            return session.getAttribute(SignedIn.class);
        } finally {
            session.unlock();
        }
    }

    public void end() {
        VaadinSession.getCurrent().setAttribute(SignedIn.class, null);
        VaadinSession.getCurrent().getSession().invalidate();
        VaadinSession.getCurrent().close();
    }

    /** Where the browser is. */
    public static InetAddress address(VaadinRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr());
    }
}
