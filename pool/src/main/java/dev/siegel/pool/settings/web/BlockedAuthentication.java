package dev.siegel.pool.settings.web;

import dev.siegel.pool.settings.PropertyType;
import java.util.List;

/** What an authentication scenario takes away from the clients of a network. */
public final class BlockedAuthentication {
    /** A web ticket for a password. */
    public static final String WINDOWS = "BlockWindowsAuth";

    /** OAuth, which does not exist here: nothing more is taken away. */
    public static final String MODERN = "BlockModernAuth";

    static final PropertyType TYPE = new PropertyType.Choice(List.of(WINDOWS, MODERN));

    private BlockedAuthentication() {}
}
