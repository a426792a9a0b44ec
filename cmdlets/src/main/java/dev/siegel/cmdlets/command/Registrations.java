package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.output.WildcardText;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.settings.SettingProperty;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Get- and Disconnect-CsUserRegistration. */
final class Registrations {
    static final String TYPE = "Siegel.UserRegistration";
    private static final String COLLECTION = "registrations";
    static final Shape REGISTRATION =
            Shape.of(TYPE)
                    .plain("UserName", "ClientVersion")
                    .moments("LastRegisterTime", "ExpiresAt")
                    .plain("RegistrarFqdn")
                    .shown()
                    .plain("Identity")
                    .choices("AuthenticatedBy")
                    .plain("CertificateSerial", "RemoteAddress", "Epid", "DeviceId", "Pool")
                    .moments("RegisteredTime");

    private Registrations() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        if (line.has("Identity")) {
            Identities.each(context, target -> ofUser(context, target.segment(), output));
            return;
        }
        RestPath path =
                RestPath.of(COLLECTION)
                        .with("pool", line.text("Pool"))
                        .with("userAgent", line.text("UserAgent"))
                        .with("authenticatedBy", mechanism(line))
                        .with("certificateSerial", line.text("CertificateSerial"))
                        .with("filter", Limits.filter(line));
        Pages.each(
                context.server(),
                path,
                Limits.most(line),
                one -> output.accept(REGISTRATION.object(one)));
    }

    /** {@code tlsDsk} of {@code TlsDsk}. */
    private static Optional<String> mechanism(BoundCmdlet line) {
        return line.text("AuthenticatedBy").map(SettingProperty::member);
    }

    /** One user has few: what the line leaves out is left out here. */
    private static void ofUser(CmdletContext context, String user, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        RestPath path = RestPath.of("users", user, COLLECTION);
        Pages.items(context.server().call(RestRequest.get(path))).stream()
                .filter(one -> is(line.text("Pool"), one.text("pool")))
                .filter(one -> is(line.text("UserAgent"), one.text("clientVersion")))
                .filter(one -> is(mechanism(line), one.text("authenticatedBy")))
                .filter(one -> is(line.text("CertificateSerial"), one.text("certificateSerial")))
                .limit(Limits.mostUnfiltered(line))
                .forEach(one -> output.accept(REGISTRATION.object(one)));
    }

    private static boolean is(Optional<String> wanted, @Nullable String value) {
        return wanted.map(pattern -> WildcardText.matches(pattern, value == null ? "" : value))
                .orElse(true);
    }

    static void disconnect(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String identity = line.required("Identity");
        String user = Identities.user(context, identity);
        RestPath path =
                line.text("Epid")
                        .map(epid -> RestPath.of("users", user, COLLECTION, epid))
                        .orElseGet(() -> RestPath.of("users", user, COLLECTION));
        Json.Members answer = Changes.send(context, identity, path, RestRequest::delete);
        if ("0".equals(answer.text("disconnected"))) {
            context.warn(identity + " was not signed in there.");
        }
    }
}
