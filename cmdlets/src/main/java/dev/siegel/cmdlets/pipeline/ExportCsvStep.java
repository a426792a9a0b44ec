package dev.siegel.cmdlets.pipeline;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.siegel.cmdlets.output.CsvFile;
import dev.siegel.cmdlets.output.ObjectWriter;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Export-Csv: a file with a line for each object; the first one says which columns there are. */
final class ExportCsvStep extends ObjectStep {
    private final char separator;
    private final Path file;
    private @Nullable PrintStream out;
    private @Nullable ObjectWriter writer;

    ExportCsvStep(StageContext context, Sink next) {
        super(context, next);
        this.separator = Separator.of(line());
        this.file = context.file(line().required("Path"));
    }

    @Override
    void process(PropertyValue value) {
        writer().writeValue(value);
        if (out != null && out.checkError()) {
            throw unusable("it cannot be written to");
        }
    }

    private ObjectWriter writer() {
        ObjectWriter open = writer;
        if (open == null) {
            try {
                List<String> header = line().isOn("Append") ? header() : List.of();
                OutputStream bytes = Files.newOutputStream(file, options());
                out =
                        new PrintStream(
                                new BufferedOutputStream(bytes), false, StandardCharsets.UTF_8);
                open =
                        CsvFile.writer(
                                out, separator, header, Printer.times(context().session(), line()));
                writer = open;
            } catch (IOException lost) {
                throw unusable(String.valueOf(lost.getMessage()));
            }
        }
        return open;
    }

    private OpenOption[] options() {
        if (line().isOn("Append")) {
            return new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND};
        }
        return line().isOn("NoClobber")
                ? new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE}
                : new OpenOption[] {
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE
                };
    }

    /** The columns of what is added to; none when there is nothing yet. */
    private List<String> header() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return List.of();
        }
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(file)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
    }

    private CmdletFailure unusable(String why) {
        return CmdletFailure.usage(
                "The file %s cannot be used: %s.".formatted(line().required("Path"), why),
                "FileOpenFailure");
    }

    /** Of no objects comes an empty file, as scripts expect one to be there. */
    @Override
    void finish() {
        writer().finish();
        if (out != null) {
            out.close();
        }
    }
}
