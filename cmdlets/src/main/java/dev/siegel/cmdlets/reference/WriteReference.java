package dev.siegel.cmdlets.reference;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the reference pages into the folder named, and removes those of cmdlets that are gone. */
public final class WriteReference {
    private WriteReference() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name the folder, docs/cmdlets");
        }
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        Map<String, String> pages = ReferencePages.all();
        Files.createDirectories(folder);
        try (DirectoryStream<Path> present = Files.newDirectoryStream(folder, "*.md")) {
            for (Path page : present) {
                if (!pages.containsKey(folder.relativize(page).toString())) {
                    Files.delete(page);
                }
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
