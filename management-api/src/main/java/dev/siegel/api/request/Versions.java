package dev.siegel.api.request;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/** Strong entity tags that are version numbers, and the {@code If-Match} that goes by them. */
public final class Versions {
    private static final Pattern TAGS =
            Pattern.compile("\\s*(?:W/)?\"[^\"]*\"(?:\\s*,\\s*(?:W/)?\"[^\"]*\")*\\s*");
    private static final int LONGEST = 1024;

    private Versions() {}

    /** The answer with the version as its {@code ETag}. */
    public static <T> MutableHttpResponse<T> tagged(MutableHttpResponse<T> response, long version) {
        return response.header(HttpHeaders.ETAG, tag(version));
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Which versions the request may change: all without {@code If-Match}. */
    public static LongPredicate expected(HttpRequest<?> request) {
        List<String> given = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
        if (given.isEmpty()) {
            return _ -> true;
        }
        String tags = String.join(",", given).strip();
        if (tags.equals("*")) {
            return _ -> true;
        }
        if (tags.length() > LONGEST || !TAGS.matcher(tags).matches()) {
            throw ProblemException.badField(HttpHeaders.IF_MATCH, "is no list of entity tags");
        }
        // a weak tag never matches (RFC 9110 13.1.1), nor does one we have not made
        List<String> strong = Arrays.stream(tags.split(",", -1)).map(String::strip).toList();
        return version -> strong.contains(tag(version));
    }

    /** The answer to a change of a version that is not the expected one. */
    public static ProblemException otherVersion(String target, long version) {
        return ProblemException.of(
                ProblemKind.PRECONDITION_FAILED,
                "It has been changed since it was read: its ETag is now " + tag(version) + ".",
                target);
    }
}
