package dev.siegel.cmdlets.output;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.io.PrintStream;
import java.util.List;

/** The familiar list: padded labels, one blank line between objects. */
final class ListWriter implements ObjectWriter {
    private final PrintStream out;
    private final Columns columns;
    private final Cells cells;
    private boolean first = true;

    ListWriter(PrintStream out, Columns columns, Cells cells) {
        this.out = out;
        this.columns = columns;
        this.cells = cells;
    }

    @Override
    public void write(CmdletObject object) {
        List<String> names = columns.of(object);
        int widest = names.stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder(first ? "" : "\n");
        for (String name : names) {
            String value = cells.text(name, object.value(name));
            text.append(name).append(" ".repeat(widest - name.length())).append(" :");
            text.append(value.isEmpty() ? "" : " ").append(value).append('\n');
        }
        out.print(text);
        first = false;
    }

    @Override
    public void writeText(PropertyValue value) {
        out.print(cells.lines(value));
    }

    @Override
    public void finish() {
        out.flush();
    }
}
