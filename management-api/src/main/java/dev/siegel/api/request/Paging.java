package dev.siegel.api.request;

import dev.siegel.api.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of a listing is asked for, and how the rest is pointed to. */
public final class Paging {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private Paging() {}

    /** 1 to 1000, 100 when not given. */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("[0-9]{1,4}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > MOST) {
            throw ProblemException.badField("limit", "is no number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }

    /**
     * The first {@code limit} of one more than that: whether there are more shows without counting.
     */
    public static <T> List<T> first(List<T> oneMore, int limit) {
        return oneMore.size() > limit ? oneMore.subList(0, limit) : oneMore;
    }

    /** The page, with a link to the next one that keeps all other parameters. */
    public static <T> MutableHttpResponse<T> page(
            HttpRequest<?> request, T body, @Nullable String nextCursor) {
        MutableHttpResponse<T> response = HttpResponse.ok(body);
        if (nextCursor == null) {
            return response;
        }
        UriBuilder next = UriBuilder.of(request.getUri().getRawPath());
        for (var given : request.getParameters()) {
            if (!given.getKey().equals("cursor")) {
                next.queryParam(given.getKey(), given.getValue().toArray());
            }
        }
        next.queryParam("cursor", nextCursor);
        return response.header("Link", "<" + next.build().toASCIIString() + ">; rel=\"next\"");
    }
}
