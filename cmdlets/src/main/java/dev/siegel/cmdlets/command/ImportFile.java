package dev.siegel.cmdlets.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows from CSV with a header line, or from a JSON array, as -Output csv and json write them.
 */
final class ImportFile {
    private static final long LARGEST = 16L * 1024 * 1024;

    private ImportFile() {}

    static List<ImportRow> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than 16 MiB");
        }
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        List<ImportRow> rows = json ? json(file) : csv(file);
        if (rows.isEmpty()) {
            throw new IOException("there is no row in it");
        }
        return rows;
    }

    private static List<ImportRow> csv(Path file) throws IOException {
        var rows = new ArrayList<ImportRow>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : reader) {
                List<String> header = line.getHeader();
                rows.add(
                        row(
                                "line " + line.getStartingLineNumber(),
                                column -> cell(line, header, column)));
            }
        } catch (CsvParseException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
        return rows;
    }

    private static @Nullable String cell(
            NamedCsvRecord line, List<String> header, @Nullable String column) {
        for (String name : header) {
            if (name.strip().equalsIgnoreCase(column)) {
                return line.findField(name).orElse(null);
            }
        }
        return null;
    }

    private static List<ImportRow> json(Path file) throws IOException {
        if (!(JsonText.read(Files.readAllBytes(file)) instanceof Json.Items(List<Json> elements))) {
            throw new IOException("it is no JSON array");
        }
        var rows = new ArrayList<ImportRow>();
        for (Json element : elements) {
            Json.Members members = element instanceof Json.Members object ? object : Json.EMPTY;
            rows.add(row("element " + (rows.size() + 1), column -> member(members, column)));
        }
        return rows;
    }

    private static @Nullable String member(Json.Members members, @Nullable String column) {
        for (String name : members.members().keySet()) {
            if (name.equalsIgnoreCase(column)) {
                return members.text(name);
            }
        }
        return null;
    }

    private static ImportRow row(String place, UnaryOperator<@Nullable String> cell)
            throws IOException {
        try {
            return ImportRow.of(cell);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(place + ": " + wrong.getMessage(), wrong);
        }
    }
}
