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
import java.util.Map;
import java.util.function.Consumer;

/** Get-, New-, Set-, Remove- and Update-CsAdminRole, Get-CsAdminRoleAssignment. */
final class Roles {
    private static final String COLLECTION = "admin-roles";
    static final Shape ROLE =
            Shape.of("Microsoft.Rtc.Management.WritableConfig.Settings.Roles.Role")
                    .plain("Identity")
                    .renamed("SID", "sid")
                    .plain("IsStandardRole", "Cmdlets", "ScriptModules")
                    .plain("ConfigScopes", "UserScopes", "TemplateName")
                    .shown();

    /** Parameters that are lists, and their members. */
    private static final Map<String, String> LISTS = lists();

    private Roles() {}

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("Cmdlets", "cmdlets");
        lists.put("ScriptModules", "scriptModules");
        lists.put("ConfigScopes", "configScopes");
        lists.put("UserScopes", "userScopes");
        return lists;
    }

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        refuseSid(line);
        if (line.has("Identity")) {
            RestPath one = RestPath.of(COLLECTION, line.required("Identity"));
            output.accept(ROLE.object(context.server().call(RestRequest.get(one))));
            return;
        }
        found(context).forEach(role -> output.accept(ROLE.object(role)));
    }

    private static List<Json.Members> found(CmdletContext context) {
        RestPath path = RestPath.of(COLLECTION).with("identity", context.line().text("Filter"));
        return Pages.items(context.server().call(RestRequest.get(path)));
    }

    private static void refuseSid(BoundCmdlet line) {
        if (line.has("Sid")) {
            throw CmdletFailure.usage(
                    "Roles are no groups of a directory here and have no SID: use -Identity.",
                    "SidNotSupported");
        }
    }

    static void create(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String name = line.required("Identity");
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("identity", new Json.Text(name));
        body.put("template", new Json.Text(line.required("Template")));
        LISTS.forEach((parameter, member) -> {
            if (line.has(parameter)) {
                body.put(member, texts(whole(line, parameter)));
            }
        });
        RestPath path = RestPath.of(COLLECTION).withFlag("dryRun", line.isOn("InMemory"));
        Json.Members made =
                Changes.send(
                        context, name, path, to -> RestRequest.post(to, new Json.Members(body)));
        if (line.isOn("InMemory")) {
            made.objects("wouldAffect").forEach(role -> output.accept(ROLE.object(role)));
        } else if (!Changes.isDryRun(context)) {
            output.accept(ROLE.object(made));
        }
    }

    /** A list that is made has nothing to add to or to remove from. */
    private static List<PropertyValue> whole(BoundCmdlet line, String parameter) {
        ListModifier modifier = modifier(line, parameter);
        return modifier.replace().orElse(modifier.add());
    }

    private static ListModifier modifier(BoundCmdlet line, String parameter) {
        return ListModifier.of(parameter, line.value(parameter).orElse(PropertyValue.NOTHING));
    }

    static Json texts(List<PropertyValue> values) {
        return new Json.Items(
                values.stream().<Json>map(one -> new Json.Text(ValueText.of(one))).toList());
    }

    static void set(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String name = line.required("Identity");
        Map<String, Json> body = new LinkedHashMap<>();
        LISTS.forEach((parameter, member) -> {
            if (line.has(parameter)) {
                body.put(member, change(modifier(line, parameter)));
            }
        });
        Changes.send(
                context,
                name,
                RestPath.of(COLLECTION, name),
                path -> RestRequest.patch(path, new Json.Members(body)));
    }

    private static Json change(ListModifier modifier) {
        Map<String, Json> change = new LinkedHashMap<>();
        modifier.replace().ifPresent(values -> change.put("replace", texts(values)));
        change.put("remove", texts(modifier.remove()));
        change.put("add", texts(modifier.add()));
        return new Json.Members(change);
    }

    static void remove(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        refuseSid(line);
        if (line.has("Identity")) {
            remove(context, line.required("Identity"));
            return;
        }
        for (Json.Members role : found(context)) {
            if (!role.isTrue("isStandardRole")) {
                remove(context, String.valueOf(role.text("identity")));
            }
        }
    }

    private static void remove(CmdletContext context, String name) {
        Changes.send(context, name, RestPath.of(COLLECTION, name), RestRequest::delete);
    }

    static void assignments(CmdletContext context, Consumer<CmdletObject> output) {
        RestPath path = RestPath.of("administrators", context.line().required("Identity"), "roles");
        for (String role : context.server().call(RestRequest.get(path)).texts("items")) {
            output.accept(
                    new CmdletObject(
                            "System.String",
                            List.of(),
                            Map.of("Role", new PropertyValue.Text(role))));
        }
    }

    /** Predefined roles are part of the program: they are as new as the server is. */
    static void update(CmdletContext context, Consumer<CmdletObject> output) {
        context.step("The predefined roles are those of the server's build; nothing was changed");
    }
}
