package dev.siegel.console.part;

import com.vaadin.flow.component.Component;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param sort the property of the listing it is sorted by, empty when it cannot be
 */
public record Column<T>(String title, String sort, Function<T, Component> cell) {
    public static <T> Column<T> of(String title, Function<T, Component> cell) {
        return new Column<>(title, "", cell);
    }

    public static <T> Column<T> text(String title, Function<T, String> text) {
        return of(title, row -> Html.foreign(text.apply(row)));
    }

    /** Moments, which are never broken over lines. */
    public static <T> Column<T> when(String title, Function<T, String> text) {
        return of(title, row -> Html.when(text.apply(row), ""));
    }

    /** The same, sorted by a property of the listing. */
    public Column<T> sortedBy(String property) {
        return new Column<>(title, property, cell);
    }
}
