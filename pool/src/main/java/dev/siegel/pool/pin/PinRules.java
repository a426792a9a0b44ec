package dev.siegel.pool.pin;

import dev.siegel.pool.pin.PinViolation.Rule;
import dev.siegel.pool.user.LineUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a policy finds wrong with a PIN somebody chose. */
final class PinRules {
    /** As in 1234 or 991234. */
    private static final int CONSECUTIVE = 4;

    private PinRules() {}

    static List<PinViolation> violations(String chosen, PinPolicy policy, Optional<LineUri> line) {
        if (chosen.length() > Pin.LONGEST) {
            return List.of(
                    new PinViolation(
                            Rule.MAXIMUM_LENGTH, "more than " + Pin.LONGEST + " characters"));
        }
        if (!chosen.isEmpty() && !Pin.isOne(chosen)) {
            return List.of(new PinViolation(Rule.DIGITS_ONLY, "something other than digits"));
        }
        List<PinViolation> found = new ArrayList<>();
        if (chosen.length() < policy.minPasswordLength()) {
            found.add(
                    new PinViolation(
                            Rule.MINIMUM_LENGTH,
                            "fewer than " + policy.minPasswordLength() + " digits"));
        }
        if (!policy.allowCommonPatterns()) {
            found.addAll(commonPatterns(chosen, line));
        }
        return found;
    }

    private static List<PinViolation> commonPatterns(String digits, Optional<LineUri> line) {
        List<PinViolation> found = new ArrayList<>();
        if (repeats(digits)) {
            found.add(common("repeated digits"));
        }
        if (longestRun(digits, 1) >= CONSECUTIVE || longestRun(digits, -1) >= CONSECUTIVE) {
            found.add(common("four or more consecutive digits"));
        }
        if (line.isPresent() && !digits.isEmpty() && isOf(line.get(), digits)) {
            found.add(common("the user's own phone number or extension"));
        }
        return found;
    }

    private static PinViolation common(String detail) {
        return new PinViolation(Rule.COMMON_PATTERN, detail);
    }

    /** Four equal digits in a row, or nothing but digits given at least twice in a row: 225577. */
    private static boolean repeats(String digits) {
        return longestRun(digits, 0) >= CONSECUTIVE
                || (!digits.isEmpty() && digits.matches("(?:([0-9])\\1+)+"));
    }

    /** How many digits in a row go on by the same step. */
    private static int longestRun(String digits, int step) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < digits.length(); at++) {
            boolean goesOn = at > 0 && digits.charAt(at) - digits.charAt(at - 1) == step;
            run = goesOn ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** The extension, or the number from any of its digits to the end, as one dials it. */
    private static boolean isOf(LineUri line, String digits) {
        return digits.equals(line.extension()) || line.number().endsWith(digits);
    }
}
