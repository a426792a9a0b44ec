package dev.siegel.cmdlets.output;

import java.io.PrintStream;
import java.util.List;

/** Objects in files of comma-separated values. */
public final class CsvFile {
    private CsvFile() {}

    /**
     * A writer of such a file.
     *
     * @param header the columns a file has already; empty for a new file, which gets the first
     *     object's
     */
    public static ObjectWriter writer(
            PrintStream out, char separator, List<String> header, Times times) {
        return new CsvOutput(
                out, new Columns(header, true), new Cells(times), separator, header.isEmpty());
    }

    /** A cell without the mark that keeps a spreadsheet from running it. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && CsvOutput.startsFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
