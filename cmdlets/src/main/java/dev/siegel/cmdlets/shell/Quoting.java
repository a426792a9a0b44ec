package dev.siegel.cmdlets.shell;

/** Writes values as words of a line. */
final class Quoting {
    private static final String SPECIAL = " \t|;(){},&<>\"'$`#";

    private Quoting() {}

    /** The value in the quotes that were begun, or in double ones where it needs any. */
    static String quoted(String value, String begun) {
        if (begun.startsWith("'")) {
            return "'" + value.replace("'", "''") + "'";
        }
        if (begun.startsWith("\"") || needsQuotes(value)) {
            return "\"" + value.replaceAll("[\"`$]", "`$0") + "\"";
        }
        return value;
    }

    private static boolean needsQuotes(String value) {
        return value.isEmpty()
                || value.startsWith("-")
                || value.startsWith("@")
                || value.chars().anyMatch(character -> SPECIAL.indexOf(character) >= 0);
    }
}
