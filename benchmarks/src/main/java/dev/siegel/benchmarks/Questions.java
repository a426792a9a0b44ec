package dev.siegel.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What is asked, and how long the answers take. */
final class Questions {
    private static final double ONE_USER_BOUND = 5;
    private static final double LIST_BOUND = 50;
    private static final int WARM_UP = 30;

    private final ApiClient api;
    private final Options options;
    private final Report report;
    private final SplittableRandom random = new SplittableRandom(1);

    Questions(ApiClient api, Options options, Report report) {
        this.api = api;
        this.options = options;
        this.report = report;
    }

    private SampleUser anyUser() {
        return SampleUser.of(random.nextInt(options.users()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void ask() throws IOException, InterruptedException {
        warmUp();
        measure(
                "one user's certificates",
                ONE_USER_BOUND,
                _ -> "users/" + anyUser().sipAddress() + "/certificates");
        for (var listing : listings().entrySet()) {
            measure(listing.getKey(), LIST_BOUND, _ -> listing.getValue());
        }
        measure(
                "search: three letters",
                LIST_BOUND,
                _ ->
                        "users?q="
                                + encoded(
                                        anyUser().displayName().split(" ", -1)[1].substring(0, 3)));
        measure(
                "search: first and last name",
                LIST_BOUND,
                _ -> "users?q=" + encoded(anyUser().displayName()));
        measure("search: phone number", LIST_BOUND, _ -> "users?q=" + encoded(anyUser().lineUri()));
        measure("search: one letter", LIST_BOUND, _ -> "users?q=k");
        askForDeepPages("certificates?");
        askForDeepPages("users?sort=displayName&");
    }

    /** A front end that has been up for a while has compiled what it runs. */
    private void warmUp() throws IOException, InterruptedException {
        for (int round = 0; round < options.rounds() * 3; round++) {
            api.get("users/" + anyUser().sipAddress() + "/certificates");
        }
    }

    private static Map<String, String> listings() {
        String soon = encoded(Instant.now().plus(Duration.ofDays(7)).toString());
        Map<String, String> all = new LinkedHashMap<>();
        all.put("first page of all certificates", "certificates");
        all.put(
                "active, expiring within a week",
                "certificates?state=active&expiresBefore=" + soon);
        all.put("newest first", "certificates?sort=-publicationTime");
        all.put("by identity", "certificates?sort=identity");
        all.put("revoked, newest first", "certificates?state=revoked&sort=-publicationTime");
        all.put("users disabled yet certified", "certificates?userEnabled=false&state=active");
        all.put("a pool with few users", "certificates?pool=branch.example.com");
        all.put("a rare user agent", "certificates?userAgent=CPE*");
        all.put("a frequent user agent", "certificates?userAgent=UCCAPI*");
        all.put("issued by PIN", "certificates?issuedVia=pin");
        all.put("a serial number nobody has", "certificates?serialNumber=01:02:03");
        all.put(
                "last used yesterday",
                "certificates?lastUsedAfter="
                        + encoded(Instant.now().minus(Duration.ofDays(1)).toString()));
        all.put(
                "filter: expired and disabled",
                "certificates?filter=" + encoded("State -eq expired -and -not UserEnabled"));
        all.put("users: first page", "users");
        all.put(
                "users: filter DisplayName -like",
                "users?filter=" + encoded("DisplayName -like 'ken m*'"));
        all.put("users: disabled", "users?filter=" + encoded("-not Enabled"));
        all.put(
                "users: a phone number",
                "users?filter=" + encoded("LineURI -eq 'tel:+14250000007'"));
        return all;
    }

    private void measure(String what, double bound, IntFunction<String> path)
            throws IOException, InterruptedException {
        for (int round = 0; round < Math.min(WARM_UP, options.rounds()); round++) {
            api.get(path.apply(round));
        }
        double[] milliseconds = new double[options.rounds()];
        for (int round = 0; round < milliseconds.length; round++) {
            String asked = path.apply(round);
            long began = System.nanoTime();
            api.get(asked);
            milliseconds[round] = (System.nanoTime() - began) / 1e6;
        }
        report.times(what, milliseconds, bound);
    }

    /** Goes through all pages once, and asks again for some of them. */
    private void askForDeepPages(String path) throws IOException, InterruptedException {
        String field = path.startsWith("users") ? "id" : "deviceId";
        @Nullable String cursor = "";
        @Nullable String half = null;
        @Nullable String last = null;
        int pages = 0;
        int expected = path.startsWith("users") ? options.users() : options.users() * 7 / 3;
        while (cursor != null) {
            String more = cursor.isEmpty() ? "" : "&cursor=" + cursor;
            cursor = ApiClient.nextCursor(api.get(path + "limit=1000&fields=" + field + more));
            pages++;
            last = cursor == null ? last : cursor;
            half = pages * 1000 >= expected / 2 && half == null ? cursor : half;
        }
        report.say("  went through " + pages + " pages of " + path);
        for (var deep : new @Nullable String[] {half, last}) {
            if (deep != null) {
                String what = deep.equals(half) ? "in the middle of " : "at the end of ";
                String page = path + "cursor=" + deep;
                measure("page " + what + path, LIST_BOUND, _ -> page);
            }
        }
    }
}
