package dev.siegel.cmdlets;

import dev.siegel.cmdlets.binding.LineWords;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of lines, one cmdlet each; {@code #} begins a comment. */
final class ScriptFile {
    private static final int LARGEST = 1 << 20;

    private ScriptFile() {}

    /**
     * Runs the lines in order and goes on after an error, unless its line says -ErrorAction Stop;
     * the first error's code is the answer.
     */
    static ExitCode run(String file, InputStream in, LineRunner runner, boolean check) {
        ExitCode first = ExitCode.DONE;
        int number = 0;
        for (String line : read(file, in, runner).lines().toList()) {
            number++;
            ExitCode code = runLine(line, file + ":" + number, runner, check);
            if (first == ExitCode.DONE) {
                first = code;
            }
            if (runner.isStopped()) {
                return first;
            }
        }
        return first;
    }

    private static ExitCode runLine(String line, String place, LineRunner runner, boolean check) {
        try {
            var words = LineWords.of(line);
            return words.isEmpty() ? ExitCode.DONE : runner.line(words, check);
        } catch (CmdletFailure failure) {
            runner.report(place, failure.error());
            return failure.error().exitCode();
        }
    }

    private static String read(String file, InputStream in, LineRunner runner) {
        Path path = runner.environment().workingFolder().resolve(file);
        try (InputStream source = "-".equals(file) ? in : Files.newInputStream(path)) {
            byte[] text = source.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw unreadable(file, "it is larger than 1 MiB");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException binary) {
            throw new CmdletFailure(unreadable(file, "it is no UTF-8 text").error(), binary);
        } catch (IOException lost) {
            throw new CmdletFailure(
                    unreadable(file, String.valueOf(lost.getMessage())).error(), lost);
        }
    }

    private static CmdletFailure unreadable(String file, String why) {
        return new CmdletFailure(
                new ErrorRecord(
                        "The file %s cannot be read: %s.".formatted(file, why),
                        ErrorCategory.INVALID_ARGUMENT,
                        "ScriptUnreadable",
                        file,
                        ExitCode.USAGE));
    }
}
