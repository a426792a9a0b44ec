package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Every cmdlet as a static method, for {@code import static dev.siegel.cmdlets.jshell.Cs.*}. Finds
 * the server as the command line does until {@link #connect} names one.
 */
public final class Cs extends PoolCalls {
    private Cs() {}

    /** Calls go to this server from now on, with this token. */
    public static void connect(String server, String token) {
        connect(Map.of("CS_SERVER", server, "CS_TOKEN", token));
    }

    /** The same where the server's certificate comes from an authority of its own, a PEM file. */
    public static void connect(String server, String token, Path authority) {
        connect(
                Map.of(
                        "CS_SERVER",
                        server,
                        "CS_TOKEN",
                        token,
                        "CS_CA_FILE",
                        authority.toAbsolutePath().toString()));
    }

    /** Calls go where the variables of the command line point, {@code CS_DATA} for instance. */
    public static void connect(Map<String, String> variables) {
        try {
            CsSession.use(CsSession.current().connected(new HashMap<>(variables)));
        } catch (CmdletFailure failure) {
            throw new CsException(failure);
        }
    }
}
