package dev.siegel.console.access;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.regex.Pattern;

/** The page somebody came for before they had signed in; only ever one of ours. */
final class Wanted {
    static final String PARAMETER = "to";

    /** Relative, one of our names first: no scheme, no host, no way out. */
    private static final Pattern OURS =
            Pattern.compile("[a-z][a-z-]{0,30}(?:/[^/\\\\?#]{1,400})?(?:\\?[^#\\\\]{0,2000})?");

    private Wanted() {}

    static String of(QueryParameters parameters) {
        List<String> given = parameters.getParameters().getOrDefault(PARAMETER, List.of());
        String text = given.isEmpty() ? "" : given.getFirst();
        return OURS.matcher(text).matches() && !text.startsWith("sign-in") ? text : "";
    }

    static QueryParameters remember(Location location) {
        String text = location.getPathWithQueryParameters();
        return OURS.matcher(text).matches()
                ? QueryParameters.of(PARAMETER, text)
                : QueryParameters.empty();
    }
}
