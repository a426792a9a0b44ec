package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.connection.Proof;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Set-CsAdministrator. */
final class Administrators {
    private Administrators() {}

    static void setPassword(CmdletContext context, Consumer<CmdletObject> output) {
        Proof proof = context.connection().proof();
        String name = context.line().text("Identity").orElseGet(() -> oneself(proof));
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("password", Passwords.of(context));
        body.put(
                "oldPassword", context.line().text("OldPassword").orElse(oldPassword(proof, name)));
        Changes.send(
                context,
                name,
                RestPath.of("administrators", name, "password"),
                path -> RestRequest.put(path, Json.texts(body)));
    }

    /** Who asks; with the local token that is nobody in particular, and admin is meant. */
    private static String oneself(Proof proof) {
        return switch (proof) {
            case Proof.Password(String user, _) -> user;
            case Proof.LocalToken _ -> "admin";
            case Proof.Token _, Proof.Nothing _ ->
                    throw CmdletFailure.usage(
                            "A token does not tell whose it is: name the administrator with -Identity.",
                            "MissingMandatoryParameter");
        };
    }

    private static @Nullable String oldPassword(Proof proof, String name) {
        return proof instanceof Proof.Password(String user, String password)
                        && user.equalsIgnoreCase(name)
                ? password
                : null;
    }
}
