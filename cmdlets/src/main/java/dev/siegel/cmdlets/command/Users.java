package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.CsUser;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Get-CsUser, Enable-CsUser, Disable-CsUser. */
final class Users {
    private Users() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        int most = Limits.most(line);
        String identity = line.text("Identity").orElse("*");
        if (most == 0) {
            return;
        }
        if (identity.indexOf('*') < 0) {
            output.accept(new CsUser(one(context, identity)).object());
            return;
        }
        RestPath all = RestPath.of("users");
        RestPath path = "*".equals(identity) ? all : all.with("displayName", identity);
        Pages.each(context.server(), path, most, user -> output.accept(new CsUser(user).object()));
    }

    private static Json.Members one(CmdletContext context, String identity) {
        return context.server()
                .call(RestRequest.get(RestPath.of("users", Identities.user(context, identity))));
    }

    static void enable(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String identity = line.required("Identity");
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("identity", identity);
        if (!line.has("SipAddress") && !line.has("SipAddressType")) {
            throw CmdletFailure.usage(
                    "Give the user an address with -SipAddress or -SipAddressType.",
                    "MissingMandatoryParameter");
        }
        body.put("sipAddress", line.text("SipAddress").orElse(null));
        body.put("sipAddressType", line.text("SipAddressType").orElse(null));
        body.put("sipDomain", line.text("SipDomain").orElse(null));
        body.put("registrarPool", line.text("RegistrarPool").orElse(null));
        Json.Members user =
                Changes.send(
                        context,
                        identity,
                        RestPath.of("users"),
                        path -> RestRequest.post(path, Json.texts(body)));
        passThru(context, user, output);
    }

    static void disable(CmdletContext context, Consumer<CmdletObject> output) {
        String identity = context.line().required("Identity");
        String user = Identities.user(context, identity);
        Json.Members answer =
                Changes.send(context, identity, RestPath.of("users", user), RestRequest::delete);
        answer.objects("items").forEach(one -> passThru(context, one, output));
    }

    private static void passThru(
            CmdletContext context, Json.Members user, Consumer<CmdletObject> output) {
        if (context.line().isOn("PassThru") && !Changes.isDryRun(context)) {
            output.accept(new CsUser(user).object());
        }
    }
}
