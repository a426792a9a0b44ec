package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.pool.role.Right;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A route of the running server with what it takes to call it.
 *
 * @param name method and template of the path
 * @param cmdlet empty when it is none
 * @param rights the one it needs; none when it has no rule, several when the cmdlet has and the
 *     route does not say which
 * @param body of a valid request, null for none
 */
record WalkedRoute(
        String name, String path, String cmdlet, Set<Right> rights, @Nullable String body) {
    private static final Set<Right> WHOLE_POOL =
            Set.of(Right.MANAGE_ADMINISTRATORS, Right.READ_ADMINISTRATION, Right.EXPORT_AUDIT);

    boolean isAllowedBy(Collection<Right> held) {
        return held.containsAll(rights);
    }

    boolean isAboutOneUser() {
        return name.contains("{user}");
    }

    boolean isAboutTheWholePool() {
        return WHOLE_POOL.containsAll(rights);
    }

    boolean changesAnything() {
        return !name.startsWith("GET ");
    }

    Answer send(Call call) {
        String method = name.substring(0, name.indexOf(' '));
        String query = !changesAnything() || name.endsWith("/sign-in") ? "" : "?dryRun=true";
        return body == null
                ? call.send(method, path + query, BodyPublishers.noBody())
                : call.header("Content-Type", "application/json")
                        .send(method, path + query, BodyPublishers.ofString(body));
    }

    /** Whether it was allowed; a request nobody may send is a mistake of the test. */
    String verdict(Call call) {
        Answer answer = send(call);
        assertThat(answer.status())
                .as(name + " answered " + answer.body())
                .isIn(200, 201, 202, 204, 403, 404, 409);
        return answer.status() == 403 ? "refused" : "allowed";
    }
}
