package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.settings.SettingProperty;
import dev.siegel.cmdlets.settings.SettingsFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Get-, New-, Set- and Remove- of one family of settings. */
record Settings(SettingsFamily family) {
    private static final String CHANGED_MEANWHILE = "PreconditionFailed";

    void get(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        RestPath all = RestPath.of(family.collection());
        if (line.isOn("Effective")) {
            RestPath effective = RestPath.of(family.collection(), "effective");
            output.accept(effective(context.server().call(RestRequest.get(effective))));
            return;
        }
        if (line.has("Identity")) {
            output.accept(objects().object(read(context, line.required("Identity"))));
            return;
        }
        RestPath path = all.with("filter", line.text("Filter"));
        Pages.items(context.server().call(RestRequest.get(path)))
                .forEach(settings -> output.accept(objects().object(settings)));
    }

    private SettingsObjects objects() {
        return new SettingsObjects(family);
    }

    private RestPath path(String scope) {
        return RestPath.of(family.collection(), scope);
    }

    private Json.Members read(CmdletContext context, String scope) {
        return context.server().call(RestRequest.get(path(scope)));
    }

    /** What counts: the values, the scope whose settings they are, and which nobody set. */
    private CmdletObject effective(Json.Members body) {
        Map<String, Json> flat = new LinkedHashMap<>();
        List<PropertyValue> defaults = new ArrayList<>();
        flat.put("identity", new Json.Text(String.valueOf(body.text("source"))));
        Json.Members values =
                body.members().get("values") instanceof Json.Members given ? given : Json.EMPTY;
        for (SettingProperty property : family.properties()) {
            if (values.members().get(property.member()) instanceof Json.Members value) {
                flat.put(property.member(), value.members().getOrDefault("value", new Json.Null()));
                if (value.isTrue("isDefault")) {
                    defaults.add(new PropertyValue.Text(property.name()));
                }
            }
        }
        CmdletObject settings = objects().object(new Json.Members(flat));
        Map<String, PropertyValue> properties = new LinkedHashMap<>(settings.properties());
        properties.put("Pool", PropertyValue.of(body.text("pool")));
        properties.put("Site", PropertyValue.of(body.text("site")));
        properties.put("Defaults", new PropertyValue.Many(defaults));
        List<String> view = new ArrayList<>(settings.defaultView());
        view.addAll(List.of("Pool", "Site", "Defaults"));
        return new CmdletObject(settings.typeName(), view, properties);
    }

    void create(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String scope = line.required("Identity");
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("identity", new Json.Text(scope));
        body.putAll(new SettingsChange(family, line).applied(Map.of()));
        if (line.isOn("InMemory")) {
            output.accept(inMemory(context, body));
            return;
        }
        Json.Members made = post(context, scope, body);
        if (!Changes.isDryRun(context)) {
            output.accept(objects().object(made));
        }
    }

    /** As the server would make it, defaults included; without a version it is still to be made. */
    private CmdletObject inMemory(CmdletContext context, Map<String, Json> body) {
        RestPath dryRun = RestPath.of(family.collection()).with("dryRun", "true");
        Json.Members answer =
                context.server().call(RestRequest.post(dryRun, new Json.Members(body)));
        CmdletObject object =
                objects()
                        .object(
                                answer.objects("wouldAffect").stream()
                                        .findFirst()
                                        .orElseGet(() -> new Json.Members(body)));
        object.set(SettingsObjects.VERSION, PropertyValue.NOTHING);
        return object;
    }

    private Json.Members post(CmdletContext context, String scope, Map<String, Json> body) {
        Json.Members answer =
                Changes.send(
                        context,
                        scope,
                        RestPath.of(family.collection()),
                        path -> RestRequest.post(path, new Json.Members(body)));
        warn(context, answer);
        return answer;
    }

    void set(CmdletContext context, Consumer<CmdletObject> output) {
        Optional<PropertyValue> instance = context.line().value("Instance");
        if (instance.isPresent()
                && instance.get() instanceof PropertyValue.Item(CmdletObject object)) {
            save(context, object);
        } else {
            change(context, context.line().text("Identity").orElse("global"));
        }
    }

    /** Saves an object as it is, with what the line gives; its version goes along. */
    private void save(CmdletContext context, CmdletObject object) {
        String scope = SettingsScopes.of(object);
        Map<String, Json> body =
                new SettingsChange(family, context.line()).applied(objects().members(object));
        if (object.value(SettingsObjects.VERSION) instanceof PropertyValue.Whole(long version)) {
            put(context, scope, body, "\"" + version + "\"");
            return;
        }
        Map<String, Json> fresh = new LinkedHashMap<>();
        fresh.put("identity", new Json.Text(scope));
        fresh.putAll(body);
        post(context, scope, fresh);
    }

    /** Reads, changes, writes; once more when somebody changed something else meanwhile. */
    private void change(CmdletContext context, String scope) {
        var change = new SettingsChange(family, context.line());
        var first = context.server().exchange(RestRequest.get(path(scope)));
        Map<String, Json> present = own(first.body());
        try {
            put(context, scope, change.applied(present), first.version());
        } catch (CmdletFailure failure) {
            if (!failure.error().errorId().equals(CHANGED_MEANWHILE)) {
                throw failure;
            }
            var second = context.server().exchange(RestRequest.get(path(scope)));
            Map<String, Json> now = own(second.body());
            if (!change.isUntouched(present, now)) {
                throw failure;
            }
            context.step("Changed meanwhile, but not in what this line changes: once more");
            send(context, scope, change.applied(now), second.version());
        }
    }

    /** The members that are properties. */
    private Map<String, Json> own(Json.Members body) {
        Map<String, Json> own = new LinkedHashMap<>();
        family.properties()
                .forEach(property -> {
                    Json member = body.members().get(property.member());
                    own.put(property.member(), member == null ? new Json.Null() : member);
                });
        return own;
    }

    private void put(
            CmdletContext context, String scope, Map<String, Json> body, @Nullable String version) {
        if (!Changes.isDryRun(context)) {
            Changes.confirm(context, scope);
        }
        send(context, scope, body, version);
    }

    private void send(
            CmdletContext context, String scope, Map<String, Json> body, @Nullable String version) {
        Json.Members answer =
                Changes.sendConfirmed(
                        context,
                        scope,
                        path(scope),
                        path -> RestRequest.put(path, new Json.Members(body)).at(version));
        warn(context, answer);
    }

    private static void warn(CmdletContext context, Json.Members answer) {
        answer.texts("warnings").forEach(context::warn);
        answer.objects("wouldAffect").forEach(one -> one.texts("warnings").forEach(context::warn));
    }

    void remove(CmdletContext context, Consumer<CmdletObject> output) {
        String scope = context.line().required("Identity");
        Json.Members answer = Changes.send(context, scope, path(scope), RestRequest::delete);
        warn(context, answer);
    }
}
