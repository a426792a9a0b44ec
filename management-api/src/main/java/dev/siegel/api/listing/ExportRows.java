package dev.siegel.api.listing;

import dev.siegel.pool.listing.Slice;
import java.util.List;

/**
 * All entries of a listing, a page at a time: no transaction stays open for as long as the reader
 * takes.
 */
final class ExportRows<T, E extends Record> {
    static final int PAGE = 1000;

    private final Listing<T, E> listing;
    private Slice next;
    private long left;
    private List<T> page;

    /** Asks for the first page at once, so that a refusal is still an answer. */
    ExportRows(Listing<T, E> listing, Slice first, long most) {
        this.listing = listing;
        this.next = first;
        this.left = most;
        this.page = listing.list().apply(bounded(first));
    }

    private Slice bounded(Slice slice) {
        return new Slice(slice.ordering(), slice.after(), (int) Math.min(PAGE, left));
    }

    /** The page that comes next, empty at the end. */
    List<E> take() {
        List<E> taken = page.stream().map(listing.entry()).toList();
        left -= taken.size();
        page = taken.size() < next.limit() || left == 0 ? List.of() : following();
        return taken;
    }

    private List<T> following() {
        var after = next.ordering().place(listing.values().apply(page.getLast()));
        next = bounded(new Slice(next.ordering(), after, PAGE));
        return listing.list().apply(next);
    }
}
