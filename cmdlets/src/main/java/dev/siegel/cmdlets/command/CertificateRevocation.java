package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.ClientCertificate;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ValueText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Revoke-CsClientCertificate. */
final class CertificateRevocation {
    /** More certificates than this are not revoked without a question. */
    private static final int ASKED_ABOVE = 10;

    private CertificateRevocation() {}

    static void revoke(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        if (line.has("Filter")) {
            MassRevocation.revoke(context, output);
            return;
        }
        if (isOver(context)) {
            return;
        }
        String identity = line.required("Identity");
        String user = Identities.user(context, identity);
        Set<String> devices = devices(context, user);
        confirm(context, identity, user, devices.size());
        context.step(account(context, identity, devices));
        send(context, identity, path(user, devices), output);
    }

    /** A row that works no more revokes nothing: its device may have a newer certificate. */
    private static boolean isOver(CmdletContext context) {
        boolean over =
                isRow(context)
                        && !context.line().isOn("AllDevices")
                        && context.input()
                                .map(row -> ValueText.of(row.value("State")))
                                .filter(Set.of("Revoked", "Replaced")::contains)
                                .isPresent();
        if (over) {
            context.warn(
                    "The certificate %s of %s is revoked or replaced already; nothing was done."
                            .formatted(
                                    context.input()
                                            .map(row -> ValueText.of(row.value("SerialNumber")))
                                            .orElse(""),
                                    context.line().required("Identity")));
        }
        return over;
    }

    private static boolean isRow(CmdletContext context) {
        return context.input().filter(row -> row.spelling("DeviceId").isPresent()).isPresent();
    }

    /** The devices meant; none for all of them. */
    private static Set<String> devices(CmdletContext context, String user) {
        BoundCmdlet line = context.line();
        if (line.isOn("AllDevices")) {
            return Set.of();
        }
        var devices = new LinkedHashSet<>(line.all("DeviceId"));
        if (devices.isEmpty() && line.has("SerialNumber")) {
            devices.add(deviceOf(context, user, line.required("SerialNumber")));
        }
        return devices;
    }

    /** Serial numbers are written with colons and blanks and in either case. */
    private static String deviceOf(CmdletContext context, String user, String serialNumber) {
        String wanted = bare(serialNumber);
        var found = new LinkedHashSet<String>();
        ClientCertificates.current(
                context,
                user,
                row -> {
                    String device = row.text("deviceId");
                    if (device != null
                            && bare(String.valueOf(row.text("serialNumber"))).equals(wanted)) {
                        found.add(device);
                    }
                });
        if (found.isEmpty()) {
            throw Identities.notFound(serialNumber);
        }
        return found.getFirst();
    }

    private static String bare(String serialNumber) {
        String digits = serialNumber.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(Locale.ROOT);
        return digits.replaceFirst("^0+(?=.)", "");
    }

    /** Says which of the two a piped object led to: its own device, or all. */
    private static String account(CmdletContext context, String identity, Set<String> devices) {
        if (devices.isEmpty()) {
            return "Revoking the certificates of all devices of " + identity;
        }
        return isRow(context)
                ? "Revoking the certificate of the row's device %s of %s"
                        .formatted(String.join(", ", devices), identity)
                : "Revoking the certificates of %d of the devices of %s"
                        .formatted(devices.size(), identity);
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
        RestPath whole = terms(path, line).withFlag("dryRun", dryRun).withFlag("confirm", !dryRun);
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

    private static RestPath terms(RestPath path, BoundCmdlet line) {
        boolean blocks = line.isOn("BlockReissue") || line.has("BlockUntil");
        return path.with("reason", line.text("Reason").orElse("Unspecified"))
                .withFlag("keepSessions", line.isOn("KeepSessions"))
                .withFlag("blockReissue", blocks)
                .with("blockUntil", line.text("BlockUntil"));
    }

    private static List<String> told(CmdletContext context, String target, Json.Members answer) {
        List<String> told = answer.texts("whatIf");
        return told.isEmpty() ? List.of(Changes.operation(context, target)) : told;
    }
}
