package dev.siegel.console.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a device is called on a page, read from the user agent it sends. */
public final class DeviceName {
    private static final int LONGEST_READ = 512;
    private static final int LONGEST_SHOWN = 60;

    /** As Lync and Skype for Business clients name themselves after their version. */
    private static final Map<String, String> CLIENTS =
            Map.ofEntries(
                    Map.entry("microsoft lync", "Lync"),
                    Map.entry("microsoft communicator", "Communicator"),
                    Map.entry("lyncmobile", "Lync mobile"),
                    Map.entry("skype for business", "Skype for Business"),
                    Map.entry("purple", "Pidgin"),
                    Map.entry("sipe", "Pidgin"));

    private static final Pattern PRODUCT =
            Pattern.compile("([A-Za-z][A-Za-z0-9_.+-]{0,30})(?:/([0-9][0-9.]{0,20}))?");

    private static final Pattern COMMENT = Pattern.compile("\\(([^()]{2,60})\\)");

    private DeviceName() {}

    /** A name for people; empty when the device says nothing of itself. */
    public static Optional<String> of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return Optional.empty();
        }
        String read =
                userAgent.strip().substring(0, Math.min(userAgent.strip().length(), LONGEST_READ));
        return Optional.of(shortened(known(read).orElseGet(() -> product(read))));
    }

    private static Optional<String> known(String agent) {
        String lower = agent.toLowerCase(Locale.ROOT);
        return CLIENTS.entrySet().stream()
                .filter(one -> lower.contains(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .map(one -> named(one.getValue(), lastComment(agent)));
    }

    /** Their own comment names some clients better; of others it tells the machine. */
    private static String named(String client, String comment) {
        if (comment.isEmpty()) {
            return client;
        }
        return comment.contains(client) ? comment : client + " (" + comment + ")";
    }

    private static String lastComment(String agent) {
        String last = "";
        Matcher found = COMMENT.matcher(agent);
        while (found.find()) {
            last = found.group(1);
        }
        return last;
    }

    private static String product(String agent) {
        Matcher found = PRODUCT.matcher(agent);
        if (!found.find() || found.start() > 0) {
            return agent;
        }
        return found.group(2) == null ? found.group(1) : found.group(1) + " " + found.group(2);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…";
    }
}
