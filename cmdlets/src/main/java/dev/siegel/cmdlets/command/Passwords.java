package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.result.CmdletFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/** Where a password comes from: the line, a file, the terminal. */
final class Passwords {
    private static final int LONGEST_FILE = 1024;

    private Passwords() {}

    static String of(CmdletContext context) {
        BoundCmdlet line = context.line();
        Optional<String> typed = line.text("Password");
        if (typed.isPresent()) {
            return typed.get();
        }
        return line.text("PasswordFile")
                .map(file -> firstLine(context, file))
                .orElseGet(() -> context.askSecretly("Password"));
    }

    private static String firstLine(CmdletContext context, String file) {
        try (InputStream in = Files.newInputStream(context.file(file))) {
            byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw CmdletFailure.usage(
                        "The file %s is larger than a password.".formatted(file),
                        "PasswordFileUnusable");
            }
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .filter(first -> !first.isEmpty())
                    .orElseThrow(() ->
                            CmdletFailure.usage(
                                    "The first line of %s is empty.".formatted(file),
                                    "PasswordFileUnusable"));
        } catch (IOException lost) {
            throw new CmdletFailure(
                    CmdletFailure.usage(
                                    "The file %s cannot be read: %s."
                                            .formatted(file, lost.getMessage()),
                                    "PasswordFileUnusable")
                            .error(),
                    lost);
        }
    }
}
