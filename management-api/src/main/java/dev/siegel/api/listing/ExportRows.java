package dev.siegel.api.listing;

import dev.siegel.pool.listing.Slice;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * All entries of a listing, a page at a time: no transaction stays open for as long as the reader
 * takes. The next page is fetched while one is written; there are never more than two.
 */
final class ExportRows<T, E extends Record> {
    static final int PAGE = 1000;

    private final Listing<T, E> listing;
    private Slice slice;
    private long left;
    private CompletableFuture<List<T>> next;

    /** Asks for the first page at once, so that a refusal is still an answer. */
    ExportRows(Listing<T, E> listing, Slice first, long most) {
        this.listing = listing;
        this.left = most;
        this.slice = bounded(first);
        this.next = CompletableFuture.completedFuture(listing.list().apply(slice));
    }

    private Slice bounded(Slice whole) {
        return new Slice(whole.ordering(), whole.after(), (int) Math.min(PAGE, left));
    }

    /** The page that comes next, empty at the end. */
    List<E> take() {
        List<T> page = next.join();
        left -= page.size();
        next =
                page.size() < slice.limit() || left == 0
                        ? CompletableFuture.completedFuture(List.of())
                        : fetching(page.getLast());
        return page.stream().map(listing.entry()).toList();
    }

    private CompletableFuture<List<T>> fetching(T last) {
        var after = slice.ordering().place(listing.values().apply(last));
        slice = bounded(new Slice(slice.ordering(), after, PAGE));
        Slice asked = slice;
        return CompletableFuture.supplyAsync(
                () -> listing.list().apply(asked), Thread::startVirtualThread);
    }
}
