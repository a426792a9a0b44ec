package dev.siegel.cmdlets.output;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table with columns as wide as their widest cell; holds all rows until the end. */
final class TableWriter implements ObjectWriter {
    private final PrintStream out;
    private final Columns columns;
    private final Cells cells;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> names = List.of();

    TableWriter(PrintStream out, Columns columns, Cells cells) {
        this.out = out;
        this.columns = columns;
        this.cells = cells;
    }

    @Override
    public void write(CmdletObject object) {
        if (rows.isEmpty()) {
            names = columns.of(object);
        }
        rows.add(names.stream().map(name -> cells.text(name, object.value(name))).toList());
    }

    @Override
    public void writeText(PropertyValue value) {
        finish();
        rows.clear();
        out.print(cells.lines(value));
    }

    @Override
    public void finish() {
        if (!rows.isEmpty()) {
            List<Integer> widths = widths();
            out.println(line(names, widths));
            out.println(
                    line(names.stream().map(name -> "-".repeat(name.length())).toList(), widths));
            rows.forEach(row -> out.println(line(row, widths)));
        }
        out.flush();
    }

    private List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < names.size(); column++) {
            int widest = names.get(column).length();
            for (List<String> row : rows) {
                widest = Math.max(widest, row.get(column).length());
            }
            widths.add(widest);
        }
        return widths;
    }

    private static String line(List<String> row, List<Integer> widths) {
        var text = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            text.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 1));
        }
        return text.toString().stripTrailing();
    }
}
