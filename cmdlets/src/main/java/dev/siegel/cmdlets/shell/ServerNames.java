package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.pipeline.Session;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestClient;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ExitCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server for names while somebody waits at a key: briefly, not twice for the same, and not
 * again for a while after it did not answer. A server that refuses the sign-in is not asked any
 * more: each further try counts against the administrator.
 */
final class ServerNames {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST_KEPT = 64;
    private static final String SUGGESTED = "20";

    private final Session session;
    private final Map<RestPath, Kept> cache =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RestPath, Kept> eldest) {
                    return size() > MOST_KEPT;
                }
            };
    private long quietUntil = System.nanoTime();
    private @Nullable RestClient refusedBy;

    private record Kept(List<Json.Members> items, long until) {}

    ServerNames(Session session) {
        this.session = session;
    }

    List<Names.Person> users(String begun) {
        RestPath path = RestPath.of("users").with("limit", SUGGESTED);
        String asked = begun.strip();
        return items(asked.isEmpty() ? path : path.with("q", asked)).stream()
                .map(ServerNames::person)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Names.Person> person(Json.Members user) {
        String address = user.text("sipAddress");
        String displayName = Objects.requireNonNullElse(user.text("displayName"), "");
        return address == null || !isShowable(address) || !isShowable(displayName)
                ? Optional.empty()
                : Optional.of(new Names.Person(address, displayName));
    }

    List<String> devices(String user) {
        return segment(user)
                .map(segment -> items(RestPath.of("users", segment, "certificates")))
                .orElse(List.of())
                .stream()
                .map(one -> one.text("deviceId"))
                .filter(Objects::nonNull)
                .filter(ServerNames::isShowable)
                .distinct()
                .toList();
    }

    /** What stands for a user in a path; a display name has to be looked up. */
    private Optional<String> segment(String user) {
        if (user.indexOf('@') >= 0) {
            return Optional.of(user);
        }
        List<Json.Members> found = items(RestPath.of("users").with("identity", user));
        return found.size() == 1
                ? Optional.ofNullable(found.getFirst().text("sipAddress"))
                : Optional.empty();
    }

    /** What came over the wire must not steer the terminal. */
    private static boolean isShowable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private List<Json.Members> items(RestPath path) {
        long now = System.nanoTime();
        Kept kept = cache.get(path);
        if (kept != null && now < kept.until()) {
            return kept.items();
        }
        if (now < quietUntil) {
            return List.of();
        }
        try {
            RestClient client = session.client();
            return client == refusedBy ? List.of() : asked(client, path);
        } catch (CmdletFailure noServer) {
            rest();
            return List.of();
        }
    }

    private void rest() {
        quietUntil = System.nanoTime() + KEPT.toNanos();
    }

    private List<Json.Members> asked(RestClient client, RestPath path) {
        Function<RestPath, List<Json.Members>> question =
                wanted -> Pages.items(client.call(RestRequest.get(wanted)));
        var answer = new FutureTask<>(() -> question.apply(path));
        Thread.ofVirtual().start(answer);
        try {
            List<Json.Members> items = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            cache.put(path, new Kept(items, System.nanoTime() + KEPT.toNanos()));
            return items;
        } catch (TimeoutException slow) {
            answer.cancel(true);
            rest();
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            failed(client, failed.getCause());
        }
        return List.of();
    }

    /** A question too long or a user nobody knows says nothing against the next question. */
    private void failed(RestClient client, @Nullable Throwable cause) {
        ExitCode code =
                cause instanceof CmdletFailure failure
                        ? failure.error().exitCode()
                        : ExitCode.UNREACHABLE;
        if (code == ExitCode.NOT_PERMITTED) {
            refusedBy = client;
        } else if (code == ExitCode.UNREACHABLE) {
            rest();
        }
    }
}
