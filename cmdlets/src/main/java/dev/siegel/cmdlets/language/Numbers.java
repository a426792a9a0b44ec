package dev.siegel.cmdlets.language;

import dev.siegel.cmdlets.result.PropertyValue;

/** Numbers as lines write them: whole or with a fraction. */
final class Numbers {
    private Numbers() {}

    static PropertyValue take(Source source) {
        Position at = source.position();
        int start = source.offset();
        skipDigits(source);
        boolean fraction = source.peek() == '.' && Character.isDigit(source.peek(1));
        if (fraction) {
            source.skip(1);
            skipDigits(source);
        }
        if (Character.isLetter(source.peek()) || source.peek() == '_') {
            throw SyntaxFailure.notUnderstood("a number with a suffix, or a word that is no", at);
        }
        String digits = source.since(start);
        try {
            return fraction
                    ? new PropertyValue.Decimal(Double.parseDouble(digits))
                    : new PropertyValue.Whole(Long.parseLong(digits));
        } catch (NumberFormatException _) {
            throw SyntaxFailure.at("A number too large", "BadNumericConstant", at);
        }
    }

    private static void skipDigits(Source source) {
        while (source.peek() >= '0' && source.peek() <= '9') {
            source.skip(1);
        }
    }
}
