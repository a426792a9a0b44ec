package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.connection.Connection;
import dev.siegel.cmdlets.connection.ConnectionLookup;
import dev.siegel.cmdlets.output.HarmlessText;
import dev.siegel.cmdlets.pipeline.Session;
import dev.siegel.cmdlets.rest.RestClient;
import dev.siegel.cmdlets.rest.RestTrace;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.session.Environment;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server calls go to, and where what they tell is printed; one for all calls of a JVM. */
final class CsSession implements RestTrace {
    private static volatile @Nullable CsSession current;

    private final PrintStream out;
    private final PrintStream err;
    private final Environment environment;
    private final Session printer;
    private @Nullable Connection connection;
    private @Nullable RestClient client;
    private @Nullable RestTrace listener;

    CsSession(PrintStream out, PrintStream err, Environment environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.printer = new Session(out, err, environment);
    }

    /** The session of this JVM, made when it is first needed. */
    static CsSession current() {
        CsSession present = current;
        return present == null ? use(ofProcess(Environment.ofProcess())) : present;
    }

    static CsSession use(CsSession session) {
        current = session;
        return session;
    }

    static CsSession ofProcess(Environment environment) {
        return new CsSession(System.out, System.err, environment);
    }

    /** The same with a server and a token named by the caller. */
    CsSession connected(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment.variables());
        all.putAll(variables);
        var named =
                new Environment(
                        all,
                        environment.workingFolder(),
                        environment.home(),
                        environment.clock(),
                        environment.terminal());
        var session = new CsSession(out, err, named);
        session.connection();
        return session;
    }

    Environment environment() {
        return environment;
    }

    ZoneId zone() {
        return environment.clock().getZone();
    }

    Connection connection() {
        Connection found = connection;
        if (found == null) {
            found =
                    new ConnectionLookup(
                                    environment.variables(),
                                    environment.workingFolder(),
                                    environment.home(),
                                    environment.clock())
                            .find();
            connection = found;
        }
        return found;
    }

    RestClient client() {
        RestClient ready = client;
        if (ready == null) {
            ready = client(connection());
            client = ready;
        }
        return ready;
    }

    RestClient client(Connection other) {
        return new RestClient(other, this);
    }

    void forgetConnection() {
        connection = null;
        client = null;
    }

    /** Tells {@code who} of each exchange while {@code work} runs. */
    void tracing(RestTrace who, Runnable work) {
        RestTrace before = listener;
        listener = who;
        try {
            work.run();
        } finally {
            listener = before;
        }
    }

    @Override
    public void step(String text) {
        if (listener != null) {
            listener.step(text);
        }
    }

    @Override
    public void detail(String text) {
        if (listener != null) {
            listener.detail(text);
        }
    }

    void report(String cmdlet, ErrorRecord error) {
        printer.report(cmdlet, error);
    }

    void print(String text) {
        out.println(HarmlessText.of(text));
    }

    void remark(String text) {
        err.println(HarmlessText.of(text));
    }
}
