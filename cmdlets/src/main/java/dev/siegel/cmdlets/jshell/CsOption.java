package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.binding.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter and its argument, as {@code Options} makes them. */
public final class CsOption {
    private final String parameter;
    private final @Nullable Object value;

    CsOption(String parameter, @Nullable Object value) {
        this.parameter = parameter;
        this.value = value;
    }

    /** A truth value stays with its parameter, as switches want it. */
    List<Word> words() {
        if (value instanceof Boolean truth) {
            return List.of(new Word.ParameterName(parameter, truth ? "true" : "false", 0));
        }
        return List.of(
                new Word.ParameterName(parameter, null, 0),
                Word.Value.computed(JavaValues.value(value), 0));
    }

    /** The parameter only: its argument may be secret. */
    @Override
    public String toString() {
        return "-" + parameter;
    }
}
