package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.language.SyntaxFailure;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code -match}, within a time that a harmless pattern never needs. */
final class Regex {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LONGEST_PATTERN = 4096;

    private Regex() {}

    static boolean matches(String text, String pattern, boolean caseSensitive, Position at) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw failure("longer than " + LONGEST_PATTERN + " characters", at);
        }
        try {
            int flags = caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            var timed = TimedText.until(text, System.nanoTime() + LONGEST_NANOS);
            return Pattern.compile(pattern, flags).matcher(timed).find();
        } catch (PatternSyntaxException broken) {
            throw failure("not understood: " + broken.getDescription(), at);
        } catch (TimedText.TooSlow _) {
            throw failure("stopped, it ran for more than a second", at);
        } catch (StackOverflowError _) {
            throw failure("stopped, it goes too deep for this text", at);
        }
    }

    private static RuntimeException failure(String why, Position at) {
        return SyntaxFailure.at("The regular expression is " + why, "InvalidRegularExpression", at);
    }
}
