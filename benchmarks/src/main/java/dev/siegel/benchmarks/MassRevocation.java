package dev.siegel.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Revokes what a filter finds, by one operation. */
final class MassRevocation {
    private static final double BOUND = 2000;
    private static final int USER_AGENTS = 40;
    private static final int FEW_USERS = 10_000;

    private final ApiClient api;
    private final Options options;
    private final Report report;

    MassRevocation(ApiClient api, Options options, Report report) {
        this.api = api;
        this.options = options;
        this.report = report;
    }

    /** A pool that was measured before has the first of them revoked already. */
    void measure() throws IOException, InterruptedException {
        for (int agent = 0; agent < USER_AGENTS; agent++) {
            String version = options.users() < FEW_USERS ? "*" : agent + ".*";
            String answer = api.post("certificate-revocations", order(version));
            if (answer.contains("\"state\"")) {
                report(done(text(answer, "id")));
                return;
            }
        }
        report.say("  nothing is left to revoke");
    }

    private static String order(String version) {
        String filter = "UserAgent -like 'UCCAPI/15.0." + version + "' -and State -eq 'Active'";
        return "{\"confirm\":true,\"selector\":{\"filter\":\"" + filter + "\"}}";
    }

    private String done(String operation) throws IOException, InterruptedException {
        String seen = api.get("operations/" + operation);
        while (text(seen, "endedTime").isEmpty()) {
            Thread.sleep(200);
            seen = api.get("operations/" + operation);
        }
        return seen;
    }

    private void report(String operation) {
        long revoked = Long.parseLong(text(operation, "done"));
        Duration took =
                Duration.between(
                        Instant.parse(text(operation, "startedTime")),
                        Instant.parse(text(operation, "endedTime")));
        report.atLeast(
                "revocation of %,d certificates by a filter".formatted(revoked),
                revoked * 1000.0 / took.toMillis(),
                "certificates a second",
                BOUND);
    }

    /** A member's value, empty when there is none. */
    private static String text(String json, String member) {
        Matcher found = Pattern.compile("\"" + member + "\":\"?([^\",}]+)").matcher(json);
        return found.find() && !found.group(1).equals("null") ? found.group(1) : "";
    }
}
