package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.connection.Connection;
import dev.siegel.cmdlets.connection.Proof;
import dev.siegel.cmdlets.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls the server as the administrator the connection speaks for. */
public final class RestClient {
    private final Wire wire;
    private final Proof proof;
    private @Nullable String token;

    public RestClient(Connection connection, RestTrace trace) {
        this.wire = new Wire(connection, trace);
        this.proof = connection.proof();
    }

    /**
     * Calls and gives the answer's body.
     *
     * @throws dev.siegel.cmdlets.result.CmdletFailure for every answer that is an error, and when
     *     no answer came
     */
    public Json.Members call(RestRequest request) {
        return exchange(request).body();
    }

    /** Calls and gives the whole answer. */
    public RestAnswer exchange(RestRequest request) {
        return wire.exchange(request, token());
    }

    /**
     * Hands over events as they come, until the server ends them.
     *
     * @param after the id of the last one known, null for none
     * @param position told the id of each before the event itself
     * @param event whether to go on after it
     */
    public void follow(
            RestPath path,
            @Nullable String after,
            Consumer<String> position,
            Predicate<Json.Members> event) {
        wire.follow(RestRequest.get(path), token(), after, position, event);
    }

    /** What signing in with a name and a password gives. */
    public record SignedIn(
            String token, @Nullable String expirationTime, boolean passwordMustChange) {
        @Override
        public String toString() {
            return "SignedIn[" + expirationTime + "]";
        }
    }

    /** Trades name and password for a token that works for some minutes. */
    public SignedIn signIn(String user, String password) {
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("name", user);
        body.put("password", password);
        Json.Members answer =
                wire.exchange(RestRequest.post(RestPath.of("sign-in"), Json.texts(body)), null)
                        .body();
        String given = answer.text("token");
        if (given == null) {
            throw Problems.notUnderstood("the answer to the sign-in holds no token");
        }
        return new SignedIn(
                given, answer.text("expirationTime"), answer.isTrue("passwordMustChange"));
    }

    private @Nullable String token() {
        if (token == null) {
            token =
                    switch (proof) {
                        case Proof.Token(String text) -> text;
                        case Proof.LocalToken(String text) -> text;
                        case Proof.Password(String user, String password) ->
                                signIn(user, password).token();
                        case Proof.Nothing _ -> null;
                    };
        }
        return token;
    }
}
