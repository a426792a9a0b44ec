package dev.siegel.pool.filter;

/** A filter that cannot be taken; the message says why, and where. */
public final class FilterRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    FilterRefused(String message) {
        super(message);
    }

    static FilterRefused at(int position, String message) {
        return new FilterRefused(message + " (at character " + (position + 1) + ")");
    }
}
