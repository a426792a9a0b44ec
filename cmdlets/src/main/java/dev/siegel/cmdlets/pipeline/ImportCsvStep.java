package dev.siegel.cmdlets.pipeline;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.siegel.cmdlets.output.CsvFile;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Import-Csv: an object of texts for each line below the header. */
final class ImportCsvStep extends Step {
    private static final String TYPE = "CSV";

    ImportCsvStep(StageContext context, Sink next) {
        super(context, next);
    }

    @Override
    void alone() {
        String path = line().required("Path");
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(Separator.of(line()))
                        .ofNamedCsvRecord(context().file(path))) {
            for (NamedCsvRecord row : reader) {
                emit(object(row));
            }
        } catch (CsvParseException | IOException | UncheckedIOException unusable) {
            throw new CmdletFailure(
                    CmdletFailure.usage(
                                    "The file %s cannot be read: %s."
                                            .formatted(path, unusable.getMessage()),
                                    "FileReadFailure")
                            .error(),
                    unusable);
        }
    }

    private static PropertyValue object(NamedCsvRecord row) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        row.getFieldsAsMap()
                .forEach((name, cell) ->
                        properties.put(
                                name.strip(),
                                cell.isEmpty()
                                        ? PropertyValue.NOTHING
                                        : new PropertyValue.Text(CsvFile.unguarded(cell))));
        return new PropertyValue.Item(new CmdletObject(TYPE, List.of(), properties));
    }

    @Override
    void process(PropertyValue value) {
        throw CmdletFailure.usage("Import-Csv takes no objects.", "InputObjectNotBound");
    }
}
