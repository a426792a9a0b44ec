package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.output.ObjectWriter;
import dev.siegel.cmdlets.output.OutputForm;
import dev.siegel.cmdlets.output.Times;
import dev.siegel.cmdlets.result.PropertyValue;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints what a statement gives, as its last cmdlet says. */
final class Printer {
    private final Session session;
    private final OutputForm form;
    private @Nullable ObjectWriter writer;

    Printer(Session session, OutputForm form) {
        this.session = session;
        this.form = form;
    }

    static Printer of(Session session, Optional<BoundCmdlet> last) {
        return new Printer(
                session,
                last.map(line -> form(session, line))
                        .orElseGet(() ->
                                new OutputForm(null, List.of(), new Times(zone(session), false))));
    }

    /** A cmdlet's own parameters of these names mean something else. */
    private static OutputForm form(Session session, BoundCmdlet line) {
        OutputForm.Kind kind =
                line.text("Output")
                        .filter(_ -> !line.cmdlet().has("Output"))
                        .map(name -> OutputForm.Kind.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null);
        List<String> properties = line.cmdlet().has("Property") ? List.of() : line.all("Property");
        return new OutputForm(kind, properties, times(session, line));
    }

    static Times times(Session session, BoundCmdlet line) {
        ZoneId zone =
                line.text("TimeZone")
                        .filter(_ -> !line.cmdlet().has("TimeZone"))
                        .map(ZoneId::of)
                        .orElseGet(() -> zone(session));
        return new Times(zone, line.isOn("CompatTimes"));
    }

    private static ZoneId zone(Session session) {
        return session.environment().clock().getZone();
    }

    void print(PropertyValue value) {
        ObjectWriter open = writer;
        if (open == null) {
            if (form.isForPeople() && value instanceof PropertyValue.Item) {
                session.partFromBefore();
            }
            open = form.writer(session.out());
            writer = open;
        }
        open.writeValue(value);
    }

    /** Ends the output; of nothing there is still an empty array. */
    void finish() {
        ObjectWriter open = writer;
        if (open == null) {
            open = form.writer(session.out());
        }
        open.finish();
        writer = null;
    }

    /** A statement that failed before it gave anything prints no empty array. */
    void finishWhatWasStarted() {
        if (writer != null) {
            writer.finish();
            writer = null;
        }
        session.out().flush();
    }
}
