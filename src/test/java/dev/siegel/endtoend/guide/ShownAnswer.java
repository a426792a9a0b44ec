package dev.siegel.endtoend.guide;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer as a page shows it. An ellipsis stands for what differs each time, and for what the
 * page leaves out. JSON is shown on several lines where the server sends one; the ends of lines in
 * CSV are shown as those of the page.
 */
public final class ShownAnswer {
    private static final String LEFT_OUT = "…";
    private static final Pattern BROKEN_LINE = Pattern.compile("\\s*\n\\s*");

    private final boolean isJson;
    private final List<String> parts;

    private ShownAnswer(boolean isJson, List<String> parts) {
        this.isJson = isJson;
        this.parts = parts;
    }

    static ShownAnswer of(String language, String text) {
        boolean isJson = language.equals("json");
        return new ShownAnswer(isJson, Arrays.asList(joined(isJson, text).split(LEFT_OUT, -1)));
    }

    private static String joined(boolean isJson, String text) {
        return isJson ? BROKEN_LINE.matcher(text).replaceAll("") : text.strip();
    }

    /** Empty when this is what came; otherwise the first thing shown that did not come. */
    public String missingIn(String answer) {
        String came = joined(isJson, answer.replace("\r\n", "\n").strip());
        String last = parts.getLast();
        if (parts.size() == 1) {
            return came.equals(last) ? "" : orNothing(last);
        }
        if (!came.startsWith(parts.getFirst())) {
            return parts.getFirst();
        }
        int at = parts.getFirst().length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = came.indexOf(part, at);
            if (found < 0) {
                return part;
            }
            at = found + part.length();
        }
        return came.substring(at).endsWith(last) ? "" : last;
    }

    private static String orNothing(String shown) {
        return shown.isEmpty() ? "nothing" : shown;
    }
}
