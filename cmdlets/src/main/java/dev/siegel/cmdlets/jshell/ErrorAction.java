package dev.siegel.cmdlets.jshell;

/** What an error that concerns one object of a call leads to. */
public enum ErrorAction {
    /** It is printed and kept; the next object is tried. */
    CONTINUE("Continue"),
    /** It is kept. */
    SILENTLY_CONTINUE("SilentlyContinue"),
    /** The call ends with a {@link CsException}. */
    STOP("Stop"),
    IGNORE("Ignore");

    private final String word;

    ErrorAction(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
