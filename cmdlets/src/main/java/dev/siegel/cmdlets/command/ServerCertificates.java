package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Get-, Set- and Remove-CsCertificate. */
final class ServerCertificates {
    static final String COLLECTION = "server-certificates";
    static final Shape CERTIFICATE =
            Shape.of("Microsoft.Rtc.Management.Deployment.CertificateReference")
                    .renamed("Use", "type")
                    .choices("Turn")
                    .plain("Subject", "Issuer", "SerialNumber", "Thumbprint")
                    .moments("NotBefore", "NotAfter", "EffectiveDate")
                    .plain("AlternativeNames")
                    .shown()
                    .plain("OwnOfPool");

    private ServerCertificates() {}

    static CmdletObject object(Json.Members sent) {
        Map<String, Json> members = new LinkedHashMap<>(sent.members());
        Json turn = members.get("use");
        if (turn != null) {
            members.put("turn", turn);
        }
        return CERTIFICATE.object(new Json.Members(members));
    }

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        List<String> types = context.line().all("Type");
        Pages.items(context.server().call(RestRequest.get(RestPath.of(COLLECTION)))).stream()
                .filter(one ->
                        types.isEmpty()
                                || types.stream()
                                        .anyMatch(type -> type.equalsIgnoreCase(one.text("type"))))
                .forEach(one -> output.accept(object(one)));
    }

    static void set(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        Optional<String> effective = effective(line);
        String thumbprint = thumbprint(context);
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("thumbprint", thumbprint);
        body.put("effectiveDate", effective.orElse(null));
        for (String type : line.all("Type")) {
            Changes.send(
                    context,
                    type,
                    path(type, effective.isPresent()),
                    to -> RestRequest.put(to, Json.texts(body)));
        }
    }

    private static RestPath path(String type, boolean next) {
        return next ? RestPath.of(COLLECTION, type, "next") : RestPath.of(COLLECTION, type);
    }

    /** A roll needs the time it happens at, and the time means a roll. */
    static Optional<String> effective(BoundCmdlet line) {
        if (line.isOn("Roll") != line.has("EffectiveDate")) {
            throw CmdletFailure.usage(
                    "-Roll and -EffectiveDate go together: what is staged takes over at a time.",
                    "RollNeedsEffectiveDate");
        }
        return line.text("EffectiveDate");
    }

    private static String thumbprint(CmdletContext context) {
        BoundCmdlet line = context.line();
        if (line.has("Path")) {
            Json.Members imported = CertificateFiles.bringIn(context);
            return CertificateFiles.thumbprint(imported);
        }
        return line.value("Reference")
                .filter(PropertyValue.Item.class::isInstance)
                .map(PropertyValue.Item.class::cast)
                .map(item -> ValueText.of(item.object().value("Thumbprint")))
                .or(() -> line.text("Thumbprint"))
                .orElse("")
                .replace(" ", "")
                .toUpperCase(Locale.ROOT);
    }

    static void remove(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        if (line.isOn("Previous")) {
            throw CmdletFailure.usage(
                    "A certificate that was replaced is not in use any more; nothing is to remove.",
                    "PreviousNotInUse");
        }
        for (String type : line.all("Type")) {
            Changes.send(context, type, RestPath.of(COLLECTION, type), RestRequest::delete);
        }
    }
}
