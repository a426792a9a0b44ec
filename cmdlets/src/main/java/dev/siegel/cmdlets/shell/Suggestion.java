package dev.siegel.cmdlets.shell;

/**
 * A word that may stand where the cursor is.
 *
 * @param text as it is inserted, with its quotes
 * @param note what it stands for, where the text does not say it
 * @param whole whether a blank follows it
 */
record Suggestion(String text, String note, boolean whole) {
    static Suggestion of(String text) {
        return new Suggestion(text, "", true);
    }

    /** A word that goes on, as a variable does with the name of a property. */
    static Suggestion open(String text) {
        return new Suggestion(text, "", false);
    }
}
