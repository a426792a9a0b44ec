package dev.siegel.pool.settings;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the items of a list are. */
public enum ItemKind {
    /** A place scripts of other sites may come from, {@code https://www.example.com}. */
    WEB_ORIGIN {
        @Override
        String read(String text) {
            String origin = text.strip().toLowerCase(Locale.ROOT);
            if (origin.length() > LONGEST || !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "holds something that is no web origin like https://www.example.com");
            }
            return origin;
        }
    },
    /** A certificate of another authority: its store and its thumbprint. */
    TRUSTED_CA_CERTIFICATE {
        @Override
        String read(String text) {
            return TrustedCaCertificate.of(text).toString();
        }
    },
    /** Where a kind of page is for a SIP domain. */
    SIMPLE_URL {
        @Override
        String read(String text) {
            return SimpleUrl.of(text).toString();
        }
    },
    /** A link that discovery hands out. */
    WEB_LINK {
        @Override
        String read(String text) {
            return WebLink.of(text).toString();
        }
    },
    /** Any word. */
    WORD {
        @Override
        String read(String text) {
            Matcher word = WORD_FORM.matcher(text.strip());
            if (text.length() > LONGEST || !word.matches()) {
                throw new IllegalArgumentException("holds something that is no single word");
            }
            return word.group();
        }
    };

    private static final int LONGEST = 300;
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?");
    private static final Pattern WORD_FORM = Pattern.compile("[\\p{Graph}&&[^,;]]+");

    /**
     * The canonical form of one item.
     *
     * @throws IllegalArgumentException when it is none
     */
    abstract String read(String text);
}
