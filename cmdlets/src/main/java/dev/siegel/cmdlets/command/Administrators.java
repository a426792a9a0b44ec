package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.connection.Proof;
import dev.siegel.cmdlets.rest.Json;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.Map;
import java.util.function.Consumer;

/** Set-CsAdministrator. */
final class Administrators {
    private Administrators() {}

    static void setPassword(CmdletContext context, Consumer<CmdletObject> output) {
        String name = context.line().text("Identity").orElseGet(() -> oneself(context));
        Json.Members body = Json.texts(Map.of("password", Passwords.of(context)));
        Changes.send(
                context,
                name,
                RestPath.of("administrators", name, "password"),
                path -> RestRequest.put(path, body));
    }

    /** The administrator who asks; on the machine itself that is nobody, and admin is meant. */
    private static String oneself(CmdletContext context) {
        return context.connection().proof() instanceof Proof.Password(String user, _)
                ? user
                : "admin";
    }
}
