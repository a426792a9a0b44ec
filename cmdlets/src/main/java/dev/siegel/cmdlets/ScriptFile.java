package dev.siegel.cmdlets;

import dev.siegel.cmdlets.pipeline.Session;
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

/** Reads files of statements. */
final class ScriptFile {
    private static final int LARGEST = 1 << 20;

    /** What editors of Windows begin files with. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private ScriptFile() {}

    /** The text of a file; {@code -} is standard input. */
    static String read(String file, InputStream in, Session session) {
        Path path = session.environment().workingFolder().resolve(file);
        try (InputStream source = "-".equals(file) ? in : Files.newInputStream(path)) {
            byte[] text = source.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw unreadable(file, "it is larger than 1 MiB");
            }
            String read =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
            return read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
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
