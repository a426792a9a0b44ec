package dev.siegel.cmdlets.output;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of a line are printed.
 *
 * @param kind null for what the type is shown as: a list, or a table when its view has four
 *     properties or fewer
 */
public record OutputForm(@Nullable Kind kind, List<String> properties, Times times) {
    /** The forms there are. */
    public enum Kind {
        LIST,
        TABLE,
        JSON,
        NDJSON,
        CSV
    }

    private static final int WIDEST_TABLE = 4;

    /** Types whose view is a table although it has more properties. */
    private static final Set<String> TABLES = Set.of("Siegel.UserRegistration");

    public OutputForm {
        properties = List.copyOf(properties);
    }

    /** Whether people read it, not programs. */
    public boolean isForPeople() {
        return kind == null || kind == Kind.LIST || kind == Kind.TABLE;
    }

    /** A writer that prints to {@code out}. */
    public ObjectWriter writer(PrintStream out) {
        return kind == null ? new ByType(this, out) : writer(kind, out);
    }

    private ObjectWriter writer(Kind chosen, PrintStream out) {
        var cells = new Cells(times);
        return switch (chosen) {
            case LIST -> new ListWriter(out, new Columns(properties, false), cells);
            case TABLE -> new TableWriter(out, new Columns(properties, false), cells);
            case JSON -> new JsonWriter(out, new Columns(properties, true), false);
            case NDJSON -> new JsonWriter(out, new Columns(properties, true), true);
            case CSV -> new CsvOutput(out, new Columns(properties, true), cells);
        };
    }

    /** Decides by the first object of each type. */
    private static final class ByType implements ObjectWriter {
        private final OutputForm form;
        private final PrintStream out;
        private @Nullable ObjectWriter chosen;
        private String type = "";

        ByType(OutputForm form, PrintStream out) {
            this.form = form;
            this.out = out;
        }

        @Override
        public void write(CmdletObject object) {
            ObjectWriter writer = chosen;
            if (writer == null || !type.equals(object.typeName())) {
                finish();
                out.print(writer == null ? "" : "\n");
                int shown = object.defaultView().size();
                boolean table =
                        (shown > 0 && shown <= WIDEST_TABLE) || TABLES.contains(object.typeName());
                writer = form.writer(table ? Kind.TABLE : Kind.LIST, out);
                type = object.typeName();
                chosen = writer;
            }
            writer.write(object);
        }

        @Override
        public void writeText(PropertyValue value) {
            finish();
            chosen = null;
            form.writer(Kind.LIST, out).writeText(value);
        }

        @Override
        public void finish() {
            if (chosen != null) {
                chosen.finish();
            }
        }
    }
}
