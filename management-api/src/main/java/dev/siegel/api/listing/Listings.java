package dev.siegel.api.listing;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Cursors;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Paging;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.Slice;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Answers questions to listings: a page of JSON, or all of it as CSV or NDJSON. */
@Singleton
public final class Listings {
    private static final Set<String> NO_PART_OF_THE_QUESTION =
            Set.of("cursor", "limit", "fields", "count");

    private final Cursors cursors;
    private final ObjectMapper json;

    Listings(Cursors cursors, ObjectMapper json) {
        this.cursors = cursors;
        this.json = json;
    }

    /** Whether all of a listing is asked for, to be kept as a file. */
    public static boolean isExport(HttpRequest<?> request) {
        return Format.of(request) != Format.JSON;
    }

    /** The answer in the form the request accepts. */
    public <T, E extends Record> HttpResponse<?> answer(
            HttpRequest<?> request, ListParameters parameters, Listing<T, E> listing) {
        Fields fields = Fields.of(listing.entryType(), parameters.fields());
        Ordering ordering = ordering(listing, parameters.sort());
        int limit = Paging.limit(parameters.limit());
        boolean count = Inputs.flag("count", parameters.count());
        List<FilterValue> after = open(question(request), ordering, parameters.cursor());
        Format format = Format.of(request);
        if (format == Format.JSON) {
            var slice = new Slice(ordering, after, limit + 1);
            return page(request, listing, fields, slice, count ? listing.count() : null);
        }
        long most = parameters.limit() == null ? Long.MAX_VALUE : limit;
        var rows = new ExportRows<>(listing, new Slice(ordering, after, ExportRows.PAGE), most);
        var stream = new ExportStream<>(rows, format.encoder(fields, json));
        return HttpResponse.ok(
                new StreamedFile(stream, MediaType.of(format.mediaType()))
                        .attach(listing.name() + format.suffix()));
    }

    private <T, E extends Record> HttpResponse<?> page(
            HttpRequest<?> request,
            Listing<T, E> listing,
            Fields fields,
            Slice slice,
            @Nullable LongSupplier count) {
        List<T> oneMore = listing.list().apply(slice);
        List<T> shown = Paging.first(oneMore, slice.limit() - 1);
        String next =
                oneMore.size() < slice.limit()
                        ? null
                        : cursors.seal(
                                question(request),
                                Places.write(
                                        slice.ordering()
                                                .place(listing.values().apply(shown.getLast()))));
        List<Object> items =
                shown.stream().map(one -> fields.shown(listing.entry().apply(one))).toList();
        return Paging.page(
                request, new ListPage(items, next, count == null ? null : count.getAsLong()), next);
    }

    private static Ordering ordering(Listing<?, ?> listing, @Nullable String sort) {
        return sort == null
                ? listing.sorts().usual()
                : Inputs.parsed("sort", sort, listing.sorts()::parse);
    }

    private List<FilterValue> open(String question, Ordering ordering, @Nullable String cursor) {
        List<FilterValue> place = Places.read(cursors.open(question, cursor));
        if (!place.isEmpty() && place.size() != ordering.keys().size()) {
            throw ProblemException.badField("cursor", "is none that this listing gave out");
        }
        return place;
    }

    /** What a cursor belongs to: the path and every parameter that chooses or orders. */
    private static String question(HttpRequest<?> request) {
        Map<String, List<String>> chosen = new TreeMap<>();
        request.getParameters()
                .forEach(given -> {
                    if (!NO_PART_OF_THE_QUESTION.contains(given.getKey())) {
                        chosen.put(given.getKey(), given.getValue());
                    }
                });
        return request.getUri().getRawPath() + " " + chosen;
    }
}
