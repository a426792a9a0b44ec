package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.connection.Connection;
import dev.siegel.cmdlets.connection.ConnectionLookup;
import dev.siegel.cmdlets.output.HarmlessText;
import dev.siegel.cmdlets.rest.RestClient;
import dev.siegel.cmdlets.rest.RestTrace;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.session.Environment;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * What lasts over the statements of a run or of a shell: variables, the connection, the streams.
 */
public final class Session {
    private final PrintStream out;
    private final PrintStream err;
    private final Environment environment;
    private final Variables variables = new Variables();
    private final ForwardingTrace trace = new ForwardingTrace();
    private Verdict verdict = new Verdict();
    private Progress progress = Progress.NONE;
    private boolean printed;
    private @Nullable InputStream input;
    private @Nullable Connection connection;
    private @Nullable RestClient client;

    public Session(PrintStream out, PrintStream err, Environment environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Lets cmdlets take objects from a stream that nobody else reads. */
    public void feed(InputStream stream) {
        input = stream;
    }

    /** The stream cmdlets take objects from. */
    InputStream input() {
        InputStream given = input;
        if (given == null) {
            throw CmdletFailure.usage(
                    "The shell reads standard input itself: -FromStdin is for a call of its own, cs CMDLET -FromStdin.",
                    "NoStandardInput");
        }
        return given;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    public Environment environment() {
        return environment;
    }

    public Variables variables() {
        return variables;
    }

    public void show(Progress who) {
        progress = who;
    }

    Progress progress() {
        return progress;
    }

    Verdict verdict() {
        return verdict;
    }

    void begin() {
        verdict = new Verdict();
        printed = false;
    }

    /** Parts what a statement prints from what the one before it has printed. */
    void partFromBefore() {
        if (printed) {
            out.print("\n");
        }
        printed = true;
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

    /** One client for all cmdlets: signing in costs the server a password check. */
    public RestClient client() {
        RestClient ready = client;
        if (ready == null) {
            ready = new RestClient(connection(), trace);
            client = ready;
        }
        return ready;
    }

    RestClient client(Connection other) {
        return new RestClient(other, trace);
    }

    /** The stored connection changes: the next cmdlet looks for it again. */
    void forgetConnection() {
        connection = null;
        client = null;
    }

    /** Tells {@code listener} of each exchange while {@code work} runs. */
    void tracing(RestTrace listener, Runnable work) {
        RestTrace before = trace.listener;
        trace.listener = listener;
        try {
            work.run();
        } finally {
            trace.listener = before;
        }
    }

    private static final class ForwardingTrace implements RestTrace {
        private @Nullable RestTrace listener;

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
    }

    /** Prints an error as administrators know it. */
    public void report(String source, ErrorRecord error) {
        report(source, error, "");
    }

    /**
     * Prints an error.
     *
     * @param place where in a text of several lines it comes from, empty otherwise
     */
    void report(String source, ErrorRecord error, String place) {
        out.flush();
        String target = error.target().isEmpty() ? ":" : error.target();
        err.print(
                """
                %s : %s
                %s    + CategoryInfo          : %s: (%s) [%s]
                    + FullyQualifiedErrorId : %s,%s
                """
                        .formatted(
                                source,
                                lines(error.message()),
                                place.isEmpty() ? "" : "At " + HarmlessText.of(place) + "\n",
                                error.category().label(),
                                HarmlessText.of(target),
                                source,
                                HarmlessText.of(error.errorId()),
                                source.replace("-", "")));
        err.flush();
    }

    private static String lines(String message) {
        return String.join("\n", message.lines().map(HarmlessText::of).toList());
    }
}
