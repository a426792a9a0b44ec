package dev.siegel.console.access;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import dev.siegel.console.session.ConsoleSession;
import dev.siegel.pool.administrator.IdentifiedCaller;
import java.util.Optional;

/** Lets nobody to a page who is not signed in, and nobody past a password that must be changed. */
public final class Doorkeeper implements BeforeEnterListener {
    private static final long serialVersionUID = 1L;

    private final transient ConsoleSession session;

    public Doorkeeper(ConsoleSession session) {
        this.session = session;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getNavigationTarget().isAnnotationPresent(Anonymous.class)) {
            return;
        }
        Optional<IdentifiedCaller> found = session.identified();
        if (found.isEmpty()) {
            event.forwardTo("sign-in", Wanted.remember(event.getLocation()));
        } else if (found.get().passwordMustChange()
                && !event.getNavigationTarget().equals(NewPasswordPage.class)) {
            event.forwardTo(NewPasswordPage.class);
        }
    }
}
