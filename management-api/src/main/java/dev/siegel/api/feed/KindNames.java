package dev.siegel.api.feed;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.pool.feed.FeedEvent.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kinds of events on the wire: {@code SIGNED_IN} is {@code signedIn}. */
final class KindNames {
    private static final int LONGEST = 512;

    private KindNames() {}

    static String of(Kind kind) {
        String words =
                Arrays.stream(kind.name().toLowerCase(Locale.ROOT).split("_", -1))
                        .map(word ->
                                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** Names separated by commas, in any case; all kinds when none is given. */
    static Set<Kind> parse(@Nullable String names) {
        if (names == null) {
            return EnumSet.allOf(Kind.class);
        }
        if (names.length() > LONGEST) {
            throw ProblemException.badField("kinds", "is too long");
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : names.split(",", -1)) {
            kinds.add(
                    Arrays.stream(Kind.values())
                            .filter(kind -> of(kind).equalsIgnoreCase(name.strip()))
                            .findFirst()
                            .orElseThrow(() ->
                                    ProblemException.badField(
                                            "kinds", "names a kind there is not")));
        }
        // what was missed has to be told whatever was asked for
        kinds.add(Kind.DROPPED);
        return kinds;
    }
}
