package dev.siegel.pool.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link that a discovery service hands out.
 *
 * @param token what clients know it by, {@code External/Ucwa}
 * @param href where it leads
 */
public record WebLink(String token, String href) {
    private static final int LONGEST_URL = 300;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}");

    /**
     * @throws IllegalArgumentException when one of them is not what it has to be
     */
    public WebLink {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "holds a token that is not up to 100 letters, digits, dots, hyphens,"
                            + " underscores and slashes");
        }
        href = url(href);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static WebLink of(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException("holds a web link without token and href");
        }
        return new WebLink(words[0], words[1]);
    }

    private static String url(String given) {
        try {
            URI url = new URI(given.length() > LONGEST_URL ? "" : given);
            if ("https".equalsIgnoreCase(url.getScheme())
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null) {
                return url.toASCIIString();
            }
        } catch (URISyntaxException malformed) {
            throw notAnUrl(malformed);
        }
        throw notAnUrl(null);
    }

    private static IllegalArgumentException notAnUrl(@Nullable Exception why) {
        return new IllegalArgumentException(
                "holds something that is no URL like https://web.example.com/ucwa", why);
    }

    @Override
    public String toString() {
        return token + " " + href;
    }
}
