package dev.siegel.api.settings;

import dev.siegel.api.problem.ProblemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parameter {@code filter} of settings: a pattern with asterisks over the identity alone. */
record IdentityFilter(String pattern) {
    private static final int LONGEST = 600;

    static IdentityFilter of(@Nullable String text) {
        if (text == null) {
            return new IdentityFilter("*");
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            throw ProblemException.badField("filter", "has 1 to " + LONGEST + " characters");
        }
        return new IdentityFilter(text.toLowerCase(Locale.ROOT));
    }

    /** Goes back to the last asterisk only, so the work stays within the product of the lengths. */
    boolean takes(String identity) {
        String text = identity.toLowerCase(Locale.ROOT);
        int at = 0;
        int in = 0;
        int asterisk = -1;
        int resume = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                asterisk = in++;
                resume = at;
            } else if (in < pattern.length() && pattern.charAt(in) == text.charAt(at)) {
                in++;
                at++;
            } else if (asterisk >= 0) {
                in = asterisk + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(in).chars().allMatch(one -> one == '*');
    }
}
