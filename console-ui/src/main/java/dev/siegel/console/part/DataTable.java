package dev.siegel.console.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table of entries; a title that sorts is a link, so that the order stands in the address. */
public final class DataTable<T> extends NativeTable {
    private static final long serialVersionUID = 1L;
    private static final String SORT = "sort";

    private final transient List<Column<T>> columns;
    private transient List<T> shown = List.of();

    public DataTable(String caption, List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        addClassName("data-table");
        setCaptionText(caption);
    }

    /** Shows entries; those that are shown already stay as they are. */
    public void show(List<T> rows, Href here) {
        titles(here);
        if (rows.equals(shown)) {
            return;
        }
        shown = List.copyOf(rows);
        getBody().removeAll();
        rows.forEach(row -> getBody().add(row(row)));
    }

    private NativeTableRow row(T entry) {
        var row = new NativeTableRow();
        for (Column<T> column : columns) {
            Component inside = column.cell().apply(entry);
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-title", column.title());
            cell.add(inside);
        }
        return row;
    }

    private void titles(Href here) {
        getHead().removeAll();
        var row = new NativeTableRow();
        for (Column<T> column : columns) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            if (column.sort().isEmpty()) {
                cell.setText(column.title());
            } else {
                sortable(cell, column, here);
            }
        }
        getHead().add(row);
    }

    private void sortable(NativeTableHeaderCell cell, Column<T> column, Href here) {
        String now = here.get(SORT).orElse("");
        boolean up = now.equals(column.sort());
        boolean down = now.equals("-" + column.sort());
        Anchor link =
                Html.link(
                        here.without("at").with(SORT, up ? "-" + column.sort() : column.sort()),
                        column.title());
        cell.add(link);
        cell.getElement()
                .setAttribute("aria-sort", up ? "ascending" : down ? "descending" : "none");
    }
}
