package dev.siegel.console.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What administrators read, in one language; there is one bundle for each. */
public final class Words {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String BUNDLE = "dev.siegel.console.text.words";

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        language,
                        Words.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In the first of the languages a browser asks for that we have; English without one. */
    public static Words in(List<Locale> wanted) {
        return new Words(
                wanted.stream()
                        .map(Locale::getLanguage)
                        .flatMap(name ->
                                LANGUAGES.stream().filter(one -> one.getLanguage().equals(name)))
                        .findFirst()
                        .orElse(Locale.ENGLISH));
    }

    public static Words in(Locale language) {
        return in(List.of(language));
    }

    public Locale language() {
        return language;
    }

    /**
     * @throws MissingResourceException when there is no such text
     */
    public String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** The word for a constant, as {@code certificate-state.ACTIVE}. */
    public String of(String family, Enum<?> constant) {
        return of(family + "." + constant.name());
    }
}
