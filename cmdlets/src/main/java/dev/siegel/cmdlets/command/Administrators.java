package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.connection.Proof;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Get-, New-, Set- and Remove-CsAdministrator. */
final class Administrators {
    private static final String COLLECTION = "administrators";
    static final Shape ADMINISTRATOR =
            Shape.of("Siegel.Administrator")
                    .renamed("Identity", "name")
                    .plain("Roles", "Enabled", "PasswordMustChange")
                    .moments("PasswordExpirationTime")
                    .shown()
                    .plain("FailedAttempts")
                    .moments("LockedUntil");

    private Administrators() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        if (line.has("Identity")) {
            RestPath one = RestPath.of(COLLECTION, line.required("Identity"));
            output.accept(ADMINISTRATOR.object(context.server().call(RestRequest.get(one))));
            return;
        }
        Pages.items(context.server().call(RestRequest.get(RestPath.of(COLLECTION))))
                .forEach(one -> output.accept(ADMINISTRATOR.object(one)));
    }

    static void create(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String name = line.required("Identity");
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("name", new Json.Text(name));
        body.put("password", new Json.Text(Passwords.of(context)));
        ListModifier roles = roles(line);
        body.put("roles", Roles.texts(roles.replace().orElse(roles.add())));
        Json.Members made =
                Changes.send(
                        context,
                        name,
                        RestPath.of(COLLECTION),
                        path -> RestRequest.post(path, new Json.Members(body)));
        if (line.isOn("PassThru") && !Changes.isDryRun(context)) {
            output.accept(ADMINISTRATOR.object(made));
        }
    }

    private static ListModifier roles(BoundCmdlet line) {
        return ListModifier.of("Roles", line.value("Roles").orElse(PropertyValue.NOTHING));
    }

    static void set(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        boolean other = line.has("Roles") || line.has("Enabled") || line.isOn("Unlock");
        if (line.has("Roles") || line.has("Enabled")) {
            change(context, name(line));
        }
        if (line.isOn("Unlock")) {
            RestPath lock = RestPath.of(COLLECTION, name(line), "lock");
            Changes.send(context, name(line), lock, RestRequest::delete);
        }
        if (!other || line.has("Password") || line.has("PasswordFile")) {
            setPassword(context);
        }
    }

    private static String name(BoundCmdlet line) {
        return line.text("Identity")
                .orElseThrow(() ->
                        CmdletFailure.usage(
                                "Name the administrator with -Identity.",
                                "MissingMandatoryParameter"));
    }

    private static void change(CmdletContext context, String name) {
        BoundCmdlet line = context.line();
        Map<String, Json> body = new LinkedHashMap<>();
        if (line.has("Enabled")) {
            body.put("enabled", new Json.Truth(line.isOn("Enabled")));
        }
        if (line.has("Roles")) {
            body.put("roles", Roles.texts(changedRoles(context, name)));
        }
        Changes.send(
                context,
                name,
                RestPath.of(COLLECTION, name),
                path -> RestRequest.patch(path, new Json.Members(body)));
    }

    private static List<PropertyValue> changedRoles(CmdletContext context, String name) {
        ListModifier modifier = roles(context.line());
        List<PropertyValue> roles = new ArrayList<>();
        if (modifier.replace().isPresent()) {
            roles.addAll(modifier.replace().get());
        } else {
            Json.Members now =
                    context.server().call(RestRequest.get(RestPath.of(COLLECTION, name)));
            now.texts("roles").forEach(role -> roles.add(new PropertyValue.Text(role)));
        }
        roles.removeAll(modifier.remove());
        modifier.add().stream().filter(role -> !roles.contains(role)).forEach(roles::add);
        return roles;
    }

    static void remove(CmdletContext context, Consumer<CmdletObject> output) {
        String name = context.line().required("Identity");
        Changes.send(context, name, RestPath.of(COLLECTION, name), RestRequest::delete);
    }

    private static void setPassword(CmdletContext context) {
        Proof proof = context.connection().proof();
        String name = context.line().text("Identity").orElseGet(() -> oneself(proof));
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("password", Passwords.of(context));
        body.put(
                "oldPassword", context.line().text("OldPassword").orElse(oldPassword(proof, name)));
        Changes.send(
                context,
                name,
                RestPath.of(COLLECTION, name, "password"),
                path -> RestRequest.put(path, Json.texts(body)));
    }

    /** Who asks; with the local token that is nobody in particular, and admin is meant. */
    private static String oneself(Proof proof) {
        return switch (proof) {
            case Proof.Password(String user, _) -> user;
            case Proof.LocalToken _ -> "admin";
            case Proof.Token _, Proof.Nothing _ ->
                    throw CmdletFailure.usage(
                            "A token does not tell whose it is: name the administrator with -Identity.",
                            "MissingMandatoryParameter");
        };
    }

    private static @Nullable String oldPassword(Proof proof, String name) {
        return proof instanceof Proof.Password(String user, String password)
                        && user.equalsIgnoreCase(name)
                ? password
                : null;
    }
}
