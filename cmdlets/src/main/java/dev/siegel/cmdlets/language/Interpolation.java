package dev.siegel.cmdlets.language;

import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.List;

/** Puts text together of characters and of expressions within it. */
final class Interpolation {
    private final Position at;
    private final List<Expression> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Interpolation(Position at) {
        this.at = at;
    }

    void add(char character) {
        text.append(character);
    }

    void add(String more) {
        text.append(more);
    }

    void add(Expression part) {
        if (part instanceof Expression.Literal(PropertyValue.Text(String fixed), _)) {
            text.append(fixed);
        } else if (part instanceof Expression.Interpolated(List<Expression> inner, _)) {
            inner.forEach(this::add);
        } else {
            endText();
            parts.add(part);
        }
    }

    private void endText() {
        if (!text.isEmpty()) {
            parts.add(new Expression.Literal(new PropertyValue.Text(text.toString()), at));
            text.setLength(0);
        }
    }

    /** The text; one variable alone, as a word, keeps its type. */
    Expression finished(boolean word) {
        if (parts.isEmpty()) {
            String fixed = text.toString();
            return word
                    ? new Expression.Bare(fixed, at)
                    : new Expression.Literal(new PropertyValue.Text(fixed), at);
        }
        endText();
        return word && parts.size() == 1
                ? parts.getFirst()
                : new Expression.Interpolated(parts, at);
    }
}
