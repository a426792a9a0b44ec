package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Get-, Set- and Remove-CsCertificateBlock. */
final class CertificateBlocks {
    static final Shape BLOCK =
            Shape.of("Siegel.CertificateBlock")
                    .plain("Identity", "DeviceId")
                    .moments("Until")
                    .plain("Reason", "SetBy")
                    .moments("SetTime")
                    .plain("InForce")
                    .shown();

    private CertificateBlocks() {}

    private static RestPath path(CmdletContext context) {
        BoundCmdlet line = context.line();
        String user = Identities.user(context, line.required("Identity"));
        return line.text("DeviceId")
                .map(device -> RestPath.of("users", user, "certificate-block", device))
                .orElseGet(() -> RestPath.of("users", user, "certificate-block"));
    }

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        Json.Members answer = context.server().call(RestRequest.get(path(context)));
        if (context.line().has("DeviceId")) {
            output.accept(BLOCK.object(answer));
        } else {
            Pages.items(answer).forEach(block -> output.accept(BLOCK.object(block)));
        }
    }

    static void set(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("until", line.text("Until").orElse(null));
        body.put("reason", line.text("Reason").orElse(null));
        Json.Members block =
                Changes.send(
                        context,
                        target(line),
                        path(context),
                        whole -> RestRequest.put(whole, Json.texts(body)));
        if (line.isOn("PassThru") && !Changes.isDryRun(context)) {
            output.accept(BLOCK.object(block));
        }
    }

    static void remove(CmdletContext context, Consumer<CmdletObject> output) {
        Json.Members answer =
                Changes.send(context, target(context.line()), path(context), RestRequest::delete);
        if ("0".equals(answer.text("removed"))) {
            context.warn("There was no block of " + target(context.line()) + ".");
        }
    }

    private static String target(BoundCmdlet line) {
        String user = line.required("Identity");
        return line.text("DeviceId").map(device -> user + " device " + device).orElse(user);
    }
}
