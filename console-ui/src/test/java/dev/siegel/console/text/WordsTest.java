package dev.siegel.console.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.registration.Mechanism;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {
    static final List<Locale> LANGUAGES = Words.LANGUAGES;

    private static final Pattern ASKED =
            Pattern.compile("(?:of|way)\\((?:[a-z]+, )?\"([a-z-]+(?:\\.[a-z0-9-]+)+)\"");

    @Test
    void every_language_has_the_same_texts() throws IOException {
        assertThat(keys("words_de.properties")).isEqualTo(keys("words.properties"));
    }

    @Test
    void every_text_a_page_asks_for_is_there() throws IOException {
        Set<String> asked = asked();

        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(keys("words.properties")).containsAll(asked);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_text_can_be_filled_in(Locale language) throws IOException {
        Words words = Words.in(language);

        for (String key : keys("words.properties")) {
            assertThatNoException().as(key).isThrownBy(() -> words.of(key, 3, 4, 5));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_constant_that_is_shown_has_a_word(Locale language) {
        Words words = Words.in(language);

        assertThatNoException()
                .isThrownBy(() -> {
                    Stream.of(CertificateState.values())
                            .forEach(one -> words.of("certificate-state", one));
                    Stream.of(IssuedVia.values()).forEach(one -> words.of("issued-via", one));
                    Stream.of(Mechanism.values()).forEach(one -> words.of("mechanism", one));
                    Stream.of(RevocationReason.values()).forEach(one -> words.of("reason", one));
                });
    }

    @Test
    void the_first_language_a_browser_asks_for_that_there_is_wins() {
        assertThat(Words.in(List.of(Locale.FRENCH, Locale.GERMANY, Locale.ENGLISH)).language())
                .isEqualTo(Locale.GERMAN);
        assertThat(Words.in(List.of(Locale.FRENCH)).language()).isEqualTo(Locale.ENGLISH);
        assertThat(Words.in(List.of()).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void numbers_are_grouped_as_the_language_does() {
        assertThat(Words.in(Locale.ENGLISH).of("pager.count", 1234567)).contains("1,234,567");
        assertThat(Words.in(Locale.GERMAN).of("pager.count", 1234567)).contains("1.234.567");
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream(bundle)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> asked() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(one -> one.toString().endsWith(".java"))
                    .flatMap(one -> ASKED.matcher(read(one)).results())
                    .map(MatchResult::group)
                    .map(text -> text.substring(text.indexOf('"') + 1, text.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
