package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Invoke-CsUserOffboarding. */
final class Offboarding {
    private static final Shape DONE =
            Shape.of("Siegel.Offboarding")
                    .plain("Identity", "Revoked", "EndedSignIns", "Blocked", "Disconnected")
                    .plain("PinLocked", "Disabled")
                    .shown();

    private Offboarding() {}

    static void run(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String identity = line.required("Identity");
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("revoke", new Json.Truth(true));
        body.put("block", new Json.Truth(!line.isOn("AllowReissue")));
        body.put("disconnect", new Json.Truth(!line.isOn("KeepSessions")));
        body.put("lockPin", new Json.Truth(!line.isOn("KeepPin")));
        body.put("disable", new Json.Truth(!line.isOn("KeepEnabled")));
        line.text("Reason").ifPresent(reason -> body.put("reason", new Json.Text(reason)));
        RestPath path = RestPath.of("users", Identities.user(context, identity), "offboarding");
        Json.Members done =
                Changes.send(
                        context,
                        identity,
                        path,
                        to -> RestRequest.post(to, new Json.Members(body)));
        if (line.isOn("PassThru") && !Changes.isDryRun(context)) {
            output.accept(DONE.object(done));
        }
    }
}
