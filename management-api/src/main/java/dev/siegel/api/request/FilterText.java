package dev.siegel.api.request;

/** Writes values into filter expressions. */
public final class FilterText {
    private FilterText() {}

    /** A text as one literal, whatever quotation marks it holds: each is doubled. */
    public static String quoted(String text) {
        return "'" + text.replaceAll("(['\u2018\u2019\u201a\u201b])", "$1$1") + "'";
    }
}
