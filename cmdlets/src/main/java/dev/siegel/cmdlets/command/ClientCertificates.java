package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.ClientCertificate;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletObject;
import java.time.Instant;
import java.util.function.Consumer;

/** Get-CsClientCertificate. */
final class ClientCertificates {
    private ClientCertificates() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String target = line.isOn("All") ? "*" : line.required("Identity");
        if (Changes.isDryRun(context)) {
            context.say("What if: " + Changes.operation(context, target));
            return;
        }
        Changes.confirm(context, target);
        if (line.isOn("All")) {
            ofAll(context, output);
            return;
        }
        Skipped.refuseUnhomed(context, target);
        String user = Identities.user(context, target);
        line.text("DeviceId")
                .ifPresentOrElse(
                        device ->
                                one(
                                        context,
                                        RestPath.of("users", user, "certificates", device),
                                        output),
                        () -> all(context, path(line, user), output));
    }

    /** Of all users; the server filters, so that the first ones come at once. */
    private static void ofAll(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        RestPath path =
                RestPath.of("certificates")
                        .with("state", line.choice("State"))
                        .with("expiresBefore", line.text("ExpiresBefore"))
                        .with("expiresAfter", line.text("ExpiresAfter"))
                        .with("publishedBefore", line.text("PublishedBefore"))
                        .with("publishedAfter", line.text("PublishedAfter"))
                        .with("filter", Limits.filter(line));
        Pages.each(
                context.server(),
                path,
                Limits.most(line),
                row -> output.accept(new ClientCertificate(row).object()));
    }

    private static RestPath path(BoundCmdlet line, String user) {
        return RestPath.of("users", user, "certificates").with("state", line.choice("State"));
    }

    private static void one(CmdletContext context, RestPath path, Consumer<CmdletObject> output) {
        Json.Members row = context.server().call(RestRequest.get(path));
        if (isWanted(context.line(), new ClientCertificate(row))) {
            output.accept(new ClientCertificate(row).object());
        }
    }

    /** One user has few: what the line leaves out is left out here. */
    private static void all(CmdletContext context, RestPath path, Consumer<CmdletObject> output) {
        int most = Limits.mostUnfiltered(context.line());
        int[] given = {0};
        Pages.each(
                context.server(),
                path,
                most == 0 ? 0 : Integer.MAX_VALUE,
                row -> {
                    var certificate = new ClientCertificate(row);
                    if (given[0] < most && isWanted(context.line(), certificate)) {
                        output.accept(certificate.object());
                        given[0]++;
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

    /** Hands over each row of a user's devices' certificates. */
    static void current(CmdletContext context, String user, Consumer<Json.Members> row) {
        RestPath path = RestPath.of("users", user, "certificates");
        Pages.each(context.server(), path, Integer.MAX_VALUE, row);
    }

    /** How many there are, counting no further than {@code most}. */
    static int count(CmdletContext context, String user, int most) {
        RestPath path =
                RestPath.of("users", user, "certificates").with("limit", Integer.toString(most));
        return Pages.items(context.server().call(RestRequest.get(path))).size();
    }
}
