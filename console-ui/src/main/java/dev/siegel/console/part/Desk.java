package dev.siegel.console.part;

import com.vaadin.flow.component.UI;
import dev.siegel.console.live.PoolPulse;
import dev.siegel.console.port.Console;
import dev.siegel.console.port.ConsoleUseCases;
import dev.siegel.console.session.ConsoleSession;
import dev.siegel.console.session.SessionOver;
import dev.siegel.console.text.Times;
import dev.siegel.console.text.Words;
import dev.siegel.pool.administrator.IdentifiedCaller;
import dev.siegel.pool.role.Caller;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What every page works with. */
public record Desk(Console console, ConsoleSession session, PoolPulse pulse) {
    public ConsoleUseCases useCases() {
        return console.useCases();
    }

    /**
     * The administrator at this browser as who they are now.
     *
     * @throws SessionOver when nobody is signed in any more
     */
    public Caller caller() {
        return session.identified().map(IdentifiedCaller::caller).orElseThrow(SessionOver::new);
    }

    public Instant now() {
        return console.clock().instant();
    }

    /** In the language of the browser this is asked for. */
    public Words words() {
        return Words.in(UI.getCurrent().getLocale());
    }

    /** In the zone of the browser this is asked for. */
    public Times times() {
        return new Times(words(), zone());
    }

    private static ZoneId zone() {
        String name = UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return name == null || name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
