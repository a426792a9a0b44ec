package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.Word;
import dev.siegel.cmdlets.language.Expression;
import dev.siegel.cmdlets.language.Pipeline;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The arguments of a command as the binder takes them. */
final class Words {
    private Words() {}

    /**
     * The words.
     *
     * @param computing gives the word of what is not simply typed
     */
    static List<Word> of(
            List<Pipeline.Argument> arguments, Function<Expression, Word.Value> computing) {
        var words = new ArrayList<Word>(arguments.size());
        for (Pipeline.Argument argument : arguments) {
            words.add(
                    switch (argument) {
                        case Pipeline.Name(String name, boolean colon, var at) ->
                                new Word.ParameterName(name, colon ? "" : null, at.column());
                        case Pipeline.Given(Expression value) ->
                                typed(value).orElseGet(() -> computing.apply(value));
                    });
        }
        return words;
    }

    private static Optional<Word.Value> typed(Expression value) {
        if (value instanceof Expression.Items(List<Expression> elements, var at)) {
            List<String> texts =
                    elements.stream().map(Words::text).flatMap(Optional::stream).toList();
            return texts.size() == elements.size()
                    ? Optional.of(new Word.Value(String.join(",", texts), texts, at.column()))
                    : Optional.empty();
        }
        return text(value).map(text -> new Word.Value(text, List.of(text), value.at().column()));
    }

    private static Optional<String> text(Expression value) {
        if (value instanceof Expression.Bare(String text, _)) {
            return Optional.of(text);
        }
        return value instanceof Expression.Literal(PropertyValue.Text(String text), _)
                ? Optional.of(text)
                : Optional.empty();
    }
}
