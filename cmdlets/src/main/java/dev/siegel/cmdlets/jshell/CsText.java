package dev.siegel.cmdlets.jshell;

/** Text that JShell shows as it is, where it would print a string in quotes. */
public record CsText(String text) {
    @Override
    public String toString() {
        return text;
    }
}
