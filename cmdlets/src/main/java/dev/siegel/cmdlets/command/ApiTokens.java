package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.settings.SettingProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Get-, New- and Remove-CsApiToken. */
final class ApiTokens {
    private static final String COLLECTION = "api-tokens";
    static final Shape TOKEN =
            Shape.of("Siegel.ApiToken")
                    .renamed("Identity", "id")
                    .plain("Name")
                    .renamed("Administrator", "owner")
                    .plain("Roles", "UserScopes", "ConfigScopes")
                    .moments("CreatedTime", "ExpirationTime", "LastUsedTime")
                    .plain("LastUsedAddress")
                    .shown();
    static final Shape NEW =
            Shape.of("Siegel.NewApiToken")
                    .renamed("Identity", "id")
                    .plain("Name")
                    .renamed("Administrator", "owner")
                    .moments("ExpirationTime")
                    .plain("Token")
                    .showing("Identity", "Name", "Administrator", "ExpirationTime", "Token");

    private ApiTokens() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        if (line.has("Identity")) {
            RestPath one = RestPath.of(COLLECTION, line.required("Identity"));
            output.accept(TOKEN.object(context.server().call(RestRequest.get(one))));
            return;
        }
        Optional<String> owner = line.text("Administrator");
        boolean all = line.isOn("All") || owner.isPresent();
        RestPath path = RestPath.of(COLLECTION).withFlag("all", all);
        Pages.items(context.server().call(RestRequest.get(path))).stream()
                .filter(token ->
                        owner.isEmpty() || owner.get().equalsIgnoreCase(token.text("owner")))
                .forEach(token -> output.accept(TOKEN.object(token)));
    }

    static void create(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String name = line.required("Name");
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("name", new Json.Text(name));
        line.text("Administrator").ifPresent(owner -> body.put("owner", new Json.Text(owner)));
        body.put("expirationTime", new Json.Text(line.required("ExpirationTime")));
        for (String parameter : new String[] {"Roles", "UserScopes", "ConfigScopes"}) {
            line.value(parameter)
                    .ifPresent(value -> body.put(member(parameter), whole(parameter, value)));
        }
        Json.Members token =
                Changes.send(
                        context,
                        name,
                        RestPath.of(COLLECTION),
                        path -> RestRequest.post(path, new Json.Members(body)));
        if (!Changes.isDryRun(context)) {
            output.accept(NEW.object(token));
        }
    }

    private static String member(String parameter) {
        return SettingProperty.member(parameter);
    }

    private static Json whole(String parameter, PropertyValue value) {
        ListModifier modifier = ListModifier.of(parameter, value);
        return Roles.texts(modifier.replace().orElse(modifier.add()));
    }

    static void remove(CmdletContext context, Consumer<CmdletObject> output) {
        String id = context.line().required("Identity");
        Changes.send(context, id, RestPath.of(COLLECTION, id), RestRequest::delete);
    }
}
