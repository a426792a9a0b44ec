package dev.siegel.cmdlets.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.cmdlets.result.CmdletFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineWordsTest {
    @Test
    void quotes_are_taken_off() {
        List<Word> words =
                LineWords.of("Get-CsUser -Identity \"Ken Myer\" 'it''s' \"a \"\"b\"\" `$c\"");

        assertThat(words)
                .extracting(LineWordsTest::text)
                .containsExactly("Get-CsUser", "Identity", "Ken Myer", "it's", "a \"b\" $c");
    }

    @Test
    void a_quoted_word_with_a_hyphen_is_a_value() {
        assertThat(LineWords.of("Get-CsUser '-Identity'").getLast())
                .isEqualTo(new Word.Value("-Identity", List.of("-Identity"), 12));
    }

    @Test
    void commas_make_an_array_outside_of_quotes_only() {
        assertThat(LineWords.of("X a, b,'c,d'").getLast())
                .isEqualTo(new Word.Value("a,b,c,d", List.of("a", "b", "c,d"), 3));
    }

    @Test
    void a_value_may_follow_a_colon() {
        assertThat(LineWords.of("X -Confirm:$False -Id:'a b'"))
                .endsWith(
                        new Word.ParameterName("Confirm", "$False", 3),
                        new Word.ParameterName("Id", "a b", 19));
    }

    @Test
    void a_comment_ends_the_line() {
        assertThat(LineWords.of("  # nothing to do")).isEmpty();
        assertThat(LineWords.of("Get-CsUser # all of them")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    Get-CsUser | Get-CsClientCertificate ~ a pipeline ('|') at position 12
                    Get-CsUser; Get-CsUser ~ a second statement (';') at position 11
                    Get-CsUser -Filter {Enabled -eq 1} ~ a script block ('{') at position 20
                    Get-CsUser (Get-Date) ~ an expression ('(') at position 12
                    Get-CsUser > users.txt ~ a redirection ('>') at position 12
                    $x = Get-CsUser ~ the variable '$x' at position 1
                    Get-CsUser "of $name" ~ a variable in a string at position 16
                    Set-CsUser @{Add='x'} ~ a script block ('{') at position 13
                    """)
    void what_belongs_to_scripts_is_named_with_its_position(String line, String construct) {
        assertThatThrownBy(() -> LineWords.of(line))
                .isInstanceOf(CmdletFailure.class)
                .hasMessageContaining(construct);
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_at_every_length() {
        String line = "X 'abc";
        for (int cut = 3; cut <= line.length(); cut++) {
            String text = line.substring(0, cut);
            assertThatThrownBy(() -> LineWords.of(text))
                    .hasMessage("The string that begins at position 3 is missing its terminator.");
        }
    }

    @Test
    void a_line_of_ten_megabytes_is_refused() {
        String line = "Get-CsUser " + "x".repeat(10_000_000);

        assertThatThrownBy(() -> LineWords.of(line))
                .hasMessage("The line is 10000011 characters long; at most 65536 are taken.");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThatThrownBy(() -> LineWords.of("Get-CsUser \u0000\u001b[2J"))
                .hasMessageContaining("control characters");
    }

    private static String text(Word word) {
        return switch (word) {
            case Word.Value(String text, _, _, _, _) -> text;
            case Word.ParameterName(String name, _, _) -> name;
        };
    }
}
