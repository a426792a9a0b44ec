package dev.siegel.cmdlets.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    @TempDir Path folder;

    /** What a real bash offers for the words typed, the last of which is being completed. */
    private String offered(String words) throws IOException, InterruptedException {
        Path script = folder.resolve("cs.bash");
        Files.writeString(script, Completion.script("bash").orElseThrow());
        String press =
                "source '%s'; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _cs; echo \"${COMPREPLY[*]}\""
                        .formatted(script, words);
        Process bash =
                new ProcessBuilder("bash", "--norc", "-c", press).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return said.strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs get-csclientc | Get-CsClientCertificate",
                "cs --check Lock- | Lock-CsClientPin",
                "cs Get-CsClientCertificate -exp | -ExpiresBefore -ExpiresAfter",
                "cs revoke-csclientcertificate -Reason dev | DeviceLost",
                "cs Get-CsClientCertificate -State '' | Active Expired Replaced Revoked All",
                "cs Set-CsPinPolicy -AllowCommonPatterns t | true",
                "cs test-csclientauth -userc | -UserCredential"
            })
    void a_press_of_the_tab_key_completes(String words, String offered)
            throws IOException, InterruptedException {
        assertThat(offered(words)).isEqualTo(offered);
    }

    @Test
    void zsh_has_a_script_of_its_own() {
        assertThat(Completion.script("zsh").orElseThrow())
                .startsWith("#compdef cs\n")
                .contains("_cs_cmdlets() {")
                .endsWith("    compdef _cs cs\nfi\n");
    }

    @Test
    void other_shells_have_none() {
        assertThat(Completion.script("fish")).isEmpty();
    }
}
