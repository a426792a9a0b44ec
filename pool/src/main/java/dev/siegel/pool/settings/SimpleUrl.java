package dev.siegel.pool.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one kind of page for one SIP domain.
 *
 * @param component what the page is for
 * @param domain the SIP domain in lower case, or {@code *} for all
 * @param activeUrl the one people are given, one of the entries
 * @param entries all that lead there
 */
public record SimpleUrl(String component, String domain, String activeUrl, List<String> entries) {
    /** What pages there are. */
    public static final List<String> COMPONENTS = List.of("Meet", "Dialin", "Cscp");

    /** Stands for all SIP domains. */
    public static final String ALL_DOMAINS = "*";

    private static final int LONGEST_URL = 300;
    private static final int MOST_ENTRIES = 10;
    private static final String NO_ACTIVE_URL = "-";
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    /**
     * @throws IllegalArgumentException when one of them is not what it has to be
     */
    public SimpleUrl {
        component = component(component);
        domain = domain(domain);
        entries = entries.stream().map(SimpleUrl::url).distinct().toList();
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "holds a simple URL without 1 to " + MOST_ENTRIES + " entries");
        }
        activeUrl = activeUrl.equals(NO_ACTIVE_URL) ? entries.getFirst() : url(activeUrl);
        if (!entries.contains(activeUrl)) {
            throw new IllegalArgumentException(
                    "holds an active URL that is none of its simple URL's entries");
        }
    }

    /** With the first entry being the active one. */
    public static SimpleUrl of(String component, String domain, List<String> entries) {
        return new SimpleUrl(component, domain, NO_ACTIVE_URL, entries);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static SimpleUrl of(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        if (words.size() < 4) {
            throw new IllegalArgumentException(
                    "holds a simple URL without component, domain, active URL and entries");
        }
        return new SimpleUrl(
                words.get(0), words.get(1), words.get(2), words.subList(3, words.size()));
    }

    private static String component(String given) {
        return COMPONENTS.stream()
                .filter(given::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "holds a component that is none of "
                                        + String.join(", ", COMPONENTS)));
    }

    private static String domain(String given) {
        String domain = given.toLowerCase(Locale.ROOT);
        if (!domain.equals(ALL_DOMAINS) && !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("holds a domain that is neither * nor a SIP domain");
        }
        return domain;
    }

    private static String url(String given) {
        try {
            URI url = new URI(given.length() > LONGEST_URL ? "" : given);
            boolean plain = url.getQuery() == null && url.getFragment() == null;
            if ("https".equalsIgnoreCase(url.getScheme())
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && plain) {
                return url.toASCIIString();
            }
        } catch (URISyntaxException malformed) {
            throw notAnUrl(malformed);
        }
        throw notAnUrl(null);
    }

    private static IllegalArgumentException notAnUrl(@Nullable Exception why) {
        return new IllegalArgumentException(
                "holds something that is no URL like https://meet.example.com", why);
    }

    /** Whether people of a SIP domain are given it. */
    public boolean appliesTo(String sipDomain) {
        return domain.equals(ALL_DOMAINS) || domain.equalsIgnoreCase(sipDomain);
    }

    /** The names of the hosts that have to answer. */
    public List<String> hosts() {
        return entries.stream().map(URI::create).map(URI::getHost).distinct().toList();
    }

    @Override
    public String toString() {
        return component + " " + domain + " " + activeUrl + " " + String.join(" ", entries);
    }
}
