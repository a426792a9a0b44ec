package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.connection.Connection;
import dev.siegel.cmdlets.connection.ConnectionLookup;
import dev.siegel.cmdlets.connection.Proof;
import dev.siegel.cmdlets.connection.StoredConnection.Kept;
import dev.siegel.cmdlets.rest.RestClient.SignedIn;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Connect-CsServer and Disconnect-CsServer. */
final class ServerSignIn {
    private ServerSignIn() {}

    static void connect(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        URI server = ConnectionLookup.address(line.required("Server"), "-Server");
        Path authority =
                line.text("CaFile")
                        .or(() -> context.variable("CS_CA_FILE"))
                        .map(context::file)
                        .orElse(null);
        SignedIn signedIn = signIn(context, server, authority);
        String expiration = signedIn.expirationTime();
        keep(
                context,
                new Kept(
                        server.toString(),
                        signedIn.token(),
                        expiration == null ? null : Instant.parse(expiration),
                        authority != null),
                authority);
        if (signedIn.passwordMustChange()) {
            context.warn("Somebody else chose this password. Set-CsAdministrator changes it.");
        }
        context.step("Stored the connection to " + server);
    }

    private static SignedIn signIn(CmdletContext context, URI server, @Nullable Path authority) {
        BoundCmdlet line = context.line();
        Optional<String> token = line.text("Token");
        if (token.isPresent()) {
            var asked = new Connection(server, authority, new Proof.Token(token.get()));
            context.server(asked).call(RestRequest.get(RestPath.of("users").with("limit", "1")));
            return new SignedIn(token.get(), null, false);
        }
        String user =
                line.text("User")
                        .orElseThrow(() ->
                                CmdletFailure.usage(
                                        "Name an administrator with -User, or give a -Token.",
                                        "MissingMandatoryParameter"));
        var open = new Connection(server, authority, new Proof.Nothing());
        return context.server(open).signIn(user, Passwords.of(context));
    }

    private static void keep(CmdletContext context, Kept kept, @Nullable Path authority) {
        try {
            context.stored().write(kept, authority);
        } catch (IOException lost) {
            throw unwritable(lost);
        }
    }

    static void disconnect(CmdletContext context, Consumer<CmdletObject> output) {
        try {
            boolean forgotten = context.stored().delete();
            context.step(forgotten ? "Forgot the stored connection" : "Nothing was stored");
        } catch (IOException lost) {
            throw unwritable(lost);
        }
    }

    private static CmdletFailure unwritable(IOException lost) {
        return new CmdletFailure(
                CmdletFailure.usage(
                                "The connection cannot be kept in ~/.config/siegel: %s."
                                        .formatted(lost.getMessage()),
                                "ConnectionUnwritable")
                        .error(),
                lost);
    }
}
