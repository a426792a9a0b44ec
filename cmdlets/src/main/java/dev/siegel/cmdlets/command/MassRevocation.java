package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestAnswer;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Revoke-CsClientCertificate with -Filter: one operation at the server, however many there are. */
final class MassRevocation {
    private MassRevocation() {}

    static void revoke(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String filter = line.required("Filter");
        Json.Members body = body(line, filter);
        RestPath path = RestPath.of("certificate-revocations");
        RestRequest dryRun = RestRequest.post(path.with("dryRun", "true"), body);
        if (Changes.isDryRun(context)) {
            tell(context, filter, context.server().call(dryRun));
            return;
        }
        if (line.isOn("Confirm") || !(line.isOn("Force") || line.isOff("Confirm"))) {
            tell(context, filter, context.server().call(dryRun));
            context.confirm(Changes.operation(context, filter));
        }
        RestAnswer answer =
                context.server().exchange(RestRequest.post(path.with("confirm", "true"), body));
        if (answer.isAccepted()) {
            Operations.follow(context, answer.body(), output);
        }
    }

    private static void tell(CmdletContext context, String filter, Json.Members answer) {
        List<String> told = answer.texts("whatIf");
        (told.isEmpty() ? List.of(Changes.operation(context, filter)) : told)
                .forEach(text -> context.say("What if: " + text));
    }

    private static Json.Members body(BoundCmdlet line, String filter) {
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("selector", new Json.Members(Map.of("filter", new Json.Text(filter))));
        body.put("reason", new Json.Text(line.text("Reason").orElse("Unspecified")));
        body.put("keepSessions", new Json.Truth(line.isOn("KeepSessions")));
        boolean blocks = line.isOn("BlockReissue") || line.has("BlockUntil");
        body.put("blockReissue", new Json.Truth(blocks));
        line.text("BlockUntil").ifPresent(until -> body.put("blockUntil", new Json.Text(until)));
        return new Json.Members(body);
    }
}
