package dev.siegel.console.session;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;

/** What a browser remembers of an administrator's taste; no secret, and nothing else is taken. */
public enum Preference {
    LANGUAGE("siegel-language", "en de"),
    THEME("siegel-theme", "system light dark contrast");

    private static final int YEAR_SECONDS = 31_536_000;

    private final String cookieName;

    /** With a space between them: an enum holds nothing that could change. */
    private final String values;

    Preference(String cookieName, String values) {
        this.cookieName = cookieName;
        this.values = values;
    }

    public Optional<String> of(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(cookieName))
                        .map(Cookie::getValue)
                        .filter(this::isOne)
                        .findFirst();
    }

    /** What a page sets to remember it. */
    public String cookie(String value) {
        if (!isOne(value)) {
            throw new IllegalArgumentException(value);
        }
        return cookieName
                + "="
                + value
                + "; Path=/; Secure; SameSite=Strict; Max-Age="
                + YEAR_SECONDS;
    }

    private boolean isOne(String value) {
        return Arrays.asList(values.split(" ", -1)).contains(value);
    }
}
