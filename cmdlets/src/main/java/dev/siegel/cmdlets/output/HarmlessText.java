package dev.siegel.cmdlets.output;

/**
 * Makes text of strangers safe to show: a device name must not steer an administrator's terminal.
 */
public final class HarmlessText {
    private HarmlessText() {}

    /**
     * The same text with control characters and those that turn the writing direction spelled out.
     */
    public static String of(String text) {
        if (text.codePoints().noneMatch(HarmlessText::isHarmful)) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(point -> {
                    if (isHarmful(point)) {
                        shown.append("\\u%04x".formatted(point));
                    } else {
                        shown.appendCodePoint(point);
                    }
                });
        return shown.toString();
    }

    /** Joiners (U+200C, U+200D) are part of Persian and Indian names. */
    private static boolean isHarmful(int point) {
        if (point == 0x200c || point == 0x200d) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
