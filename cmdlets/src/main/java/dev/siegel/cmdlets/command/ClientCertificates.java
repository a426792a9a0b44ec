package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.ClientCertificate;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletObject;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Get-CsClientCertificate. */
final class ClientCertificates {
    private ClientCertificates() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String identity = line.required("Identity");
        if (Changes.isDryRun(context)) {
            context.say("What if: " + Changes.operation(context, identity));
            return;
        }
        Changes.confirm(context, identity);
        String user = Identities.user(context, identity);
        line.text("DeviceId")
                .ifPresentOrElse(
                        device ->
                                one(
                                        context,
                                        RestPath.of("users", user, "certificates", device),
                                        output),
                        () -> all(context, path(line, user), output));
    }

    private static RestPath path(BoundCmdlet line, String user) {
        RestPath path = RestPath.of("users", user, "certificates");
        return line.text("State")
                .map(state -> path.with("state", state.toLowerCase(Locale.ROOT)))
                .orElse(path);
    }

    private static void one(CmdletContext context, RestPath path, Consumer<CmdletObject> output) {
        Json.Members row = context.server().call(RestRequest.get(path));
        if (isWanted(context.line(), new ClientCertificate(row))) {
            output.accept(new ClientCertificate(row).object());
        }
    }

    private static void all(CmdletContext context, RestPath path, Consumer<CmdletObject> output) {
        Pages.each(
                context.server(),
                path,
                Integer.MAX_VALUE,
                row -> {
                    if (isWanted(context.line(), new ClientCertificate(row))) {
                        output.accept(new ClientCertificate(row).object());
                    }
                });
    }

    private static boolean isWanted(BoundCmdlet line, ClientCertificate one) {
        return before(line, "ExpiresBefore", one.expirationTime())
                && after(line, "ExpiresAfter", one.expirationTime())
                && before(line, "PublishedBefore", one.publicationTime())
                && after(line, "PublishedAfter", one.publicationTime());
    }

    private static boolean before(BoundCmdlet line, String parameter, Instant time) {
        return line.text(parameter).map(limit -> time.isBefore(Instant.parse(limit))).orElse(true);
    }

    private static boolean after(BoundCmdlet line, String parameter, Instant time) {
        return line.text(parameter).map(limit -> time.isAfter(Instant.parse(limit))).orElse(true);
    }

    /** How many there are, counting no further than {@code most}. */
    static int count(CmdletContext context, String user, int most) {
        RestPath path =
                RestPath.of("users", user, "certificates").with("limit", Integer.toString(most));
        return Pages.items(context.server().call(RestRequest.get(path))).size();
    }
}
