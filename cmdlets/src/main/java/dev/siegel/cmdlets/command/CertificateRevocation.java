package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.ClientCertificate;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Revoke-CsClientCertificate. */
final class CertificateRevocation {
    /** More certificates than this are not revoked without a question. */
    private static final int ASKED_ABOVE = 10;

    private CertificateRevocation() {}

    static void revoke(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String identity = line.required("Identity");
        String user = Identities.user(context, identity);
        var devices = new LinkedHashSet<>(line.all("DeviceId"));
        confirm(context, identity, user, devices.size());
        context.step(
                devices.isEmpty()
                        ? "Revoking the certificates of all devices of " + identity
                        : "Revoking the certificates of %d of the devices of %s"
                                .formatted(devices.size(), identity));
        send(context, identity, path(user, devices), output);
    }

    /** One device is a path, several are parameters of one call: all of them or none. */
    private static RestPath path(String user, Set<String> devices) {
        if (devices.size() == 1) {
            return RestPath.of("users", user, "certificates", devices.iterator().next());
        }
        RestPath path = RestPath.of("users", user, "certificates");
        for (String device : devices) {
            path = path.with("deviceId", device);
        }
        return path;
    }

    /** Asks once for the line, when told to or when there are many. */
    private static void confirm(CmdletContext context, String identity, String user, int devices) {
        BoundCmdlet line = context.line();
        if (Changes.isDryRun(context) || line.isOff("Confirm")) {
            return;
        }
        if (line.isOn("Confirm")) {
            context.confirm(Changes.operation(context, identity));
            return;
        }
        if (line.isOn("Force") || (devices > 0 && devices <= ASKED_ABOVE)) {
            return;
        }
        int count =
                devices > 0 ? devices : ClientCertificates.count(context, user, ASKED_ABOVE + 1);
        if (count > ASKED_ABOVE) {
            context.confirm(
                    Changes.operation(context, identity)
                            + " More than %d certificates would be revoked."
                                    .formatted(ASKED_ABOVE));
        }
    }

    private static void send(
            CmdletContext context, String target, RestPath path, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        boolean dryRun = Changes.isDryRun(context);
        RestPath whole =
                path.with("reason", line.text("Reason").orElse("Unspecified"))
                        .withFlag("keepSessions", line.isOn("KeepSessions"))
                        .withFlag("dryRun", dryRun)
                        .withFlag("confirm", !dryRun);
        Json.Members answer = context.server().call(RestRequest.delete(whole));
        if (!dryRun && line.has("DeviceId") && "0".equals(answer.text("revoked"))) {
            context.warn("No device named on the line holds a certificate of " + target + ".");
        }
        if (dryRun) {
            told(context, target, answer).forEach(text -> context.say("What if: " + text));
        } else if (line.isOn("PassThru")) {
            answer.objects("items")
                    .forEach(row -> output.accept(new ClientCertificate(row).object()));
        }
    }

    private static List<String> told(CmdletContext context, String target, Json.Members answer) {
        List<String> told = answer.texts("whatIf");
        return told.isEmpty() ? List.of(Changes.operation(context, target)) : told;
    }
}
