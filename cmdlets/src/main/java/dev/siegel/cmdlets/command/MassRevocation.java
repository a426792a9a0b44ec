package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestAnswer;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Revoke-CsClientCertificate with -Filter: one operation at the server, however many there are. */
final class MassRevocation {
    private static final Shape AFFECTED =
            Shape.of("Siegel.AffectedCertificate")
                    .plain("Identity", "DeviceId", "SerialNumber", "Thumbprint")
                    .shown();

    private MassRevocation() {}

    static void revoke(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String filter = line.required("Filter");
        RestPath path = RestPath.of("certificate-revocations");
        RestRequest dryRun =
                RestRequest.post(path.with("dryRun", "true"), body(line, filter, false));
        if (Changes.isDryRun(context)) {
            tell(context, filter, context.server().call(dryRun));
            return;
        }
        if (line.isOn("Confirm") || !(line.isOn("Force") || line.isOff("Confirm"))) {
            tell(context, filter, context.server().call(dryRun));
            context.confirm(Changes.operation(context, filter));
        }
        RestAnswer answer =
                context.server().exchange(RestRequest.post(path, body(line, filter, true)));
        if (answer.isAccepted()) {
            Operations.follow(context, answer.body(), output);
        } else {
            context.step("%s revoked at once".formatted(answer.body().text("revoked")));
            passThru(context, answer.body(), output);
        }
    }

    /** So few that no operation was needed: they are told one by one. */
    private static void passThru(
            CmdletContext context, Json.Members answer, Consumer<CmdletObject> output) {
        if (context.line().isOn("PassThru")) {
            answer.objects("items").forEach(one -> output.accept(AFFECTED.object(one)));
        }
    }

    /** Users one by one, and how many certificates there are in all. */
    private static void tell(CmdletContext context, String filter, Json.Members answer) {
        List<String> told = answer.texts("whatIf");
        (told.isEmpty() ? List.of(Changes.operation(context, filter)) : told)
                .forEach(text -> context.say("What if: " + text));
        String count = answer.text("count");
        if (count != null) {
            context.step("%s certificates of %s users".formatted(count, answer.text("users")));
        }
    }

    private static Json.Members body(BoundCmdlet line, String filter, boolean confirmed) {
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("selector", new Json.Members(Map.of("filter", new Json.Text(filter))));
        body.put("reason", new Json.Text(line.text("Reason").orElse("Unspecified")));
        body.put("keepSessions", new Json.Truth(line.isOn("KeepSessions")));
        boolean blocks = line.isOn("BlockReissue") || line.has("BlockUntil");
        body.put("blockReissue", new Json.Truth(blocks));
        body.put("confirm", new Json.Truth(confirmed));
        line.text("BlockUntil").ifPresent(until -> body.put("blockUntil", new Json.Text(until)));
        return new Json.Members(body);
    }
}
