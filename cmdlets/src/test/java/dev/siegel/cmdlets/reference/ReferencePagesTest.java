package dev.siegel.cmdlets.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencePagesTest {
    private static final Path COMMITTED = Path.of("../docs/cmdlets");

    @TempDir Path folder;

    private static Map<String, String> pages(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                pages.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return pages;
    }

    @Test
    void the_pages_in_docs_are_those_of_the_table() throws IOException {
        assertThat(pages(COMMITTED))
                .as(
                        "java -cp cmdlets/target/classes dev.siegel.cmdlets.reference.WriteReference docs/cmdlets")
                .isEqualTo(new TreeMap<>(ReferencePages.all()));
    }

    @Test
    void pages_of_cmdlets_that_are_gone_go_too() throws IOException {
        Files.writeString(folder.resolve("Get-CsNothing.md"), "old");

        WriteReference.write(folder);

        assertThat(folder.resolve("Get-CsNothing.md")).doesNotExist();
        assertThat(folder.resolve("Get-CsUser.md")).content().startsWith("# Get-CsUser\n");
    }

    @Test
    void a_page_tells_syntax_parameters_sets_and_examples() {
        String page = ReferencePages.all().get("Move-CsUser.md");

        assertThat(page)
                .contains("Move-CsUser [[-Identity] <UserIdParameter>] [-Target] <String>")
                .contains("| -Target | String | 2 | yes | no | The pool. |")
                .contains("- One of -Identity, -UserList is needed.")
                .contains("- -Identity, -UserList exclude each other.")
                .contains("Move-CsUser -Identity anna@example.com -Target pool02.example.com");
    }

    @Test
    void what_is_not_there_yet_says_so() {
        assertThat(ReferencePages.all().get("Start-CsClsLogging.md")).contains("Not there yet");
    }
}
