package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells lines that hold a password, a PIN or a token: they are not remembered. A line that is not
 * understood may hold one all the same, so names that only look like it count.
 */
final class SecretLines {
    private static final List<String> NAMES =
            List.of("password", "pin", "token", "secret", "securestring");

    private static final int SHORTEST_PREFIX = 2;

    private SecretLines() {}

    static boolean isSecret(String text) {
        return new TypedTextReader(text).commands().stream().anyMatch(SecretLines::holdsSecret);
    }

    private static boolean holdsSecret(List<TypedWord> words) {
        boolean looksLikeIt =
                words.stream().anyMatch(word -> isSecretName(word) || isSecretVariable(word))
                        || words.getFirst().lower().endsWith("-securestring")
                        || NAMES.contains(words.getFirst().lower());
        return looksLikeIt || takesSecret(words);
    }

    /** {@code -Pas}: the beginning of a secret's name; a file that holds one is no secret. */
    private static boolean isSecretName(TypedWord word) {
        if (!word.isName()) {
            return false;
        }
        String name = word.name().toLowerCase(Locale.ROOT);
        return name.length() >= SHORTEST_PREFIX
                && NAMES.stream().anyMatch(secret -> secret.startsWith(name));
    }

    /** {@code $pin = ...}; the value stands behind the sign, the line goes as a whole. */
    private static boolean isSecretVariable(TypedWord word) {
        if (!word.text().startsWith("$")) {
            return false;
        }
        int end = 1;
        while (end < word.text().length() && isOfName(word.text().charAt(end))) {
            end++;
        }
        String name = word.lower().substring(1, end);
        return NAMES.stream().anyMatch(name::contains);
    }

    private static boolean isOfName(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private static boolean takesSecret(List<TypedWord> words) {
        return TypedCommand.of(words)
                .filter(command ->
                        command.arguments().stream()
                                .map(TypedCommand.Argument::parameter)
                                .anyMatch(SecretLines::isSecretType))
                .isPresent();
    }

    private static boolean isSecretType(@Nullable ParameterDescription parameter) {
        return Optional.ofNullable(parameter)
                .filter(known -> known.type() instanceof ParameterType.Secret)
                .isPresent();
    }
}
