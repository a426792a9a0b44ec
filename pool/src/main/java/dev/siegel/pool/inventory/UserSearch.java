package dev.siegel.pool.inventory;

import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.user.User;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One search box over all forms of a user's identity: each term has to begin one of the words of
 * the display name, the SIP address, the user principal name, the logon name or the phone number.
 *
 * @param terms in the form words have
 */
public record UserSearch(List<String> terms) {
    private static final int LONGEST = 256;
    private static final int MOST_TERMS = 5;
    private static final int MOST_WORDS = 64;

    /** How long a word is kept: a term of more characters begins none. */
    public static final int LONGEST_WORD = 512;

    private static final Pattern BETWEEN_TERMS = Pattern.compile("[\\s,;()]+");
    private static final Pattern BETWEEN_PIECES = Pattern.compile("[-_.'\u2019/]+");
    private static final Pattern PHONE_NUMBER = Pattern.compile("(?:tel:)?\\+?([0-9]+)");

    public UserSearch {
        terms = List.copyOf(terms);
    }

    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException when it is empty, too long or has too many terms
     */
    public static UserSearch of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
        List<String> terms = pieces(text, BETWEEN_TERMS).map(UserSearch::term).distinct().toList();
        if (terms.isEmpty() || terms.size() > MOST_TERMS) {
            throw new IllegalArgumentException("has no term, or more than " + MOST_TERMS);
        }
        return new UserSearch(terms);
    }

    private static String term(String typed) {
        String key = typed.toLowerCase(Locale.ROOT);
        var number = PHONE_NUMBER.matcher(key);
        if (number.matches()) {
            return number.group(1);
        }
        return key.startsWith("sip:") ? key.substring("sip:".length()) : key;
    }

    /** The words a user is found by. */
    public static Set<String> wordsOf(User user) {
        return words(
                user.sipAddress(),
                user.userPrincipalName(),
                user.logonName(),
                user.displayName(),
                user.lineUri());
    }

    /** The words of somebody with these names. */
    public static Set<String> words(
            SipAddress sipAddress,
            String userPrincipalName,
            LogonName logonName,
            String displayName,
            @Nullable String lineUri) {
        Set<String> words = new LinkedHashSet<>();
        add(words, sipAddress.userAtDomain());
        add(words, userPrincipalName);
        add(words, logonName.name());
        add(words, logonName.toString());
        if (lineUri != null) {
            pieces(lineUri, Pattern.compile(";(?:ext=)?")).forEach(piece -> words.add(term(piece)));
        }
        pieces(displayName, BETWEEN_TERMS)
                .flatMap(word -> Stream.concat(Stream.of(word), pieces(word, BETWEEN_PIECES)))
                .limit(MOST_WORDS)
                .forEach(word -> add(words, word));
        return words;
    }

    private static void add(Set<String> words, String word) {
        String key = word.toLowerCase(Locale.ROOT);
        words.add(key.length() > LONGEST_WORD ? key.substring(0, LONGEST_WORD) : key);
    }

    private static Stream<String> pieces(String text, Pattern between) {
        return Arrays.stream(between.split(text)).filter(piece -> !piece.isEmpty());
    }

    /** Whether a user is found, for listings in memory. */
    public boolean finds(User user) {
        Set<String> words = wordsOf(user);
        return terms.stream()
                .allMatch(term -> words.stream().anyMatch(word -> word.startsWith(term)));
    }
}
