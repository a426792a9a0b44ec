package dev.siegel.pool.pin;

import java.util.regex.Pattern;

/** A PIN on its way to being digested; never printed. */
public record Pin(String digits) {
    /** As much as a policy may ask for. */
    public static final int LONGEST = 24;

    private static final Pattern SYNTAX = Pattern.compile("[0-9]{1," + LONGEST + "}");

    public Pin {
        if (!isOne(digits)) {
            throw new IllegalArgumentException("a PIN has 1 to " + LONGEST + " digits");
        }
    }

    /** Whether a text is digits only, and no more than a PIN may have. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && SYNTAX.matcher(text).matches();
    }

    public int length() {
        return digits.length();
    }

    @Override
    public String toString() {
        return "********";
    }
}
