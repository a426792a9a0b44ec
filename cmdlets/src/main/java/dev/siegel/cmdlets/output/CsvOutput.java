package dev.siegel.cmdlets.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a header line; times in ISO 8601, cells a spreadsheet would run are guarded. */
final class CsvOutput implements ObjectWriter {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final PrintStream out;
    private final Columns columns;
    private final Cells cells;
    private final char separator;
    private final boolean withHeader;
    private @Nullable CsvWriter writer;
    private List<String> names = List.of();

    CsvOutput(PrintStream out, Columns columns, Cells cells) {
        this(out, columns, cells, ',', true);
    }

    CsvOutput(PrintStream out, Columns columns, Cells cells, char separator, boolean withHeader) {
        this.out = out;
        this.separator = separator;
        this.withHeader = withHeader;
        this.columns = columns;
        this.cells = cells;
    }

    @Override
    public void write(CmdletObject object) {
        CsvWriter open = writer;
        if (open == null) {
            open =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.LF)
                            .fieldSeparator(separator)
                            .build(new OutputStreamWriter(out, out.charset()));
            names = columns.of(object);
            if (withHeader) {
                open.writeRecord(names);
            }
            writer = open;
        }
        open.writeRecord(names.stream().map(name -> cell(name, object.value(name))).toList());
    }

    private String cell(String name, PropertyValue value) {
        return guarded(
                value instanceof PropertyValue.Moment(var instant)
                        ? Times.iso(instant)
                        : cells.text(name, value));
    }

    private static String guarded(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public void writeText(PropertyValue value) {
        out.print(guarded(cells.lines(value)));
    }

    @Override
    public void finish() {
        try {
            if (writer != null) {
                writer.flush();
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        out.flush();
    }
}
