package dev.siegel.api.settings;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Versions;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.settings.ChangeSettings;
import dev.siegel.pool.settings.ChangeSettings.Change;
import dev.siegel.pool.settings.CreateSettings;
import dev.siegel.pool.settings.FindSettings;
import dev.siegel.pool.settings.RemoveSettings;
import dev.siegel.pool.settings.ScopedSettings;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingsOutcome;
import dev.siegel.pool.settings.SettingsOutcome.Done;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** What the routes of all families of settings do. */
@Singleton
public final class SettingsResource {
    private final FindSettings findSettings;
    private final CreateSettings createSettings;
    private final ChangeSettings changeSettings;
    private final RemoveSettings removeSettings;

    SettingsResource(
            FindSettings findSettings,
            CreateSettings createSettings,
            ChangeSettings changeSettings,
            RemoveSettings removeSettings) {
        this.findSettings = findSettings;
        this.createSettings = createSettings;
        this.changeSettings = changeSettings;
        this.removeSettings = removeSettings;
    }

    /** All settings of the family whose identity the filter takes. */
    public HttpResponse<Object> list(
            HttpRequest<?> request, SettingFamily family, @Nullable String filter) {
        IdentityFilter identities = IdentityFilter.of(filter);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put(
                "items",
                findSettings.list(CallContext.caller(request), family).stream()
                        .filter(one -> identities.takes(one.scope().toString()))
                        .map(SettingsJson::of)
                        .toList());
        return HttpResponse.ok(body);
    }

    /** The settings at the scope in the path. */
    public HttpResponse<Object> get(HttpRequest<?> request, SettingFamily family, String path) {
        ScopedSettings found = found(request, family, path);
        return tagged(found, SettingsJson.of(found));
    }

    ScopedSettings found(HttpRequest<?> request, SettingFamily family, String path) {
        return findSettings
                .find(CallContext.caller(request), family, scope(family, path))
                .orElseThrow(() -> ProblemException.notFound(family.noun(), path));
    }

    /** New settings at the scope in the body. */
    public HttpResponse<Object> create(
            HttpRequest<?> request, SettingFamily family, JsonNode json, @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Map<String, @Nullable Object> body = JsonMembers.of(json);
        String identity =
                body.get(SettingsJson.IDENTITY) instanceof String text
                        ? text
                        : Inputs.required(SettingsJson.IDENTITY, null);
        if (body.get(SettingsJson.VERSION) != null) {
            throw ProblemException.badField(SettingsJson.VERSION, "is given by the server");
        }
        SettingsOutcome outcome =
                createSettings.create(
                        CallContext.caller(request),
                        family,
                        scope(family, identity),
                        SettingsJson.read(family, body),
                        dry);
        Done done = done(outcome, family, identity);
        return dry
                ? dryRun(request, done)
                : tagged(HttpResponse.created(json(done)), done.settings());
    }

    /** Changes what is given; with {@code whole} everything else goes back to its default. */
    public HttpResponse<Object> change(
            HttpRequest<?> request,
            SettingFamily family,
            String path,
            JsonNode json,
            boolean whole,
            @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Map<String, @Nullable Object> body = JsonMembers.of(json);
        SettingScope scope = scope(family, path);
        checkIdentity(family, scope, body.get(SettingsJson.IDENTITY));
        var change =
                new Change(
                        SettingsJson.read(family, body),
                        whole,
                        expected(request, body.get(SettingsJson.VERSION)));
        Caller caller = CallContext.caller(request);
        Done done = done(changeSettings.change(caller, family, scope, change, dry), family, path);
        return dry ? dryRun(request, done) : tagged(done.settings(), json(done));
    }

    /** Deletes settings; Global is reset and shown. */
    public HttpResponse<Object> remove(
            HttpRequest<?> request, SettingFamily family, String path, @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        SettingScope scope = scope(family, path);
        SettingsOutcome outcome =
                removeSettings.remove(
                        CallContext.caller(request),
                        family,
                        scope,
                        Versions.expected(request),
                        dry);
        Done done = done(outcome, family, path);
        if (dry) {
            return dryRun(request, done);
        }
        return done.settings().scope() instanceof SettingScope.Global
                ? tagged(done.settings(), json(done))
                : HttpResponse.noContent();
    }

    /** The scope a path or a body names. */
    public static SettingScope scope(SettingFamily family, String text) {
        SettingScope scope = Inputs.parsed("scope", text, SettingScope::of);
        family.scopes()
                .refusal(scope)
                .ifPresent(why -> {
                    throw notApplicable(family, text, why);
                });
        return family.scopes().canonical(scope);
    }

    private static ProblemException notApplicable(SettingFamily family, String scope, String why) {
        return ProblemException.of(
                ProblemKind.SCOPE_NOT_APPLICABLE,
                "No " + family.noun() + " can be at \"" + scope + "\": " + why + ".",
                scope);
    }

    private static void checkIdentity(
            SettingFamily family, SettingScope scope, @Nullable Object identity) {
        if (identity == null) {
            return;
        }
        if (!(identity instanceof String text) || !scope(family, text).key().equals(scope.key())) {
            throw ProblemException.badField(
                    SettingsJson.IDENTITY, "is another one than the path names");
        }
    }

    /** What the header expects and, where the body says which version it was made from, that. */
    private static LongPredicate expected(HttpRequest<?> request, @Nullable Object version) {
        LongPredicate expected = Versions.expected(request);
        return switch (version) {
            case null -> expected;
            case Integer number -> expected.and(actual -> actual == number);
            case Long number -> expected.and(actual -> actual == number);
            default -> throw ProblemException.badField(SettingsJson.VERSION, "is no whole number");
        };
    }

    static Done done(SettingsOutcome outcome, SettingFamily family, String target) {
        return switch (outcome) {
            case Done done -> done;
            case SettingsOutcome.NotThere() ->
                    throw ProblemException.notFound(family.noun(), target);
            case SettingsOutcome.AlreadyThere() ->
                    throw ProblemException.of(
                            ProblemKind.ALREADY_EXISTS,
                            "There is a " + family.noun() + " at \"" + target + "\" already.",
                            target);
            case SettingsOutcome.OtherVersion(long version) ->
                    throw Versions.otherVersion(target, version);
            case SettingsOutcome.ScopeNotApplicable(String why) ->
                    throw notApplicable(family, target, why);
            case SettingsOutcome.Broken(var violations) ->
                    throw ProblemException.violations(target, SettingsJson.errors(violations));
        };
    }

    static Map<String, @Nullable Object> json(Done done) {
        return SettingsJson.of(done.settings(), done.warnings());
    }

    static HttpResponse<Object> dryRun(HttpRequest<?> request, Done done) {
        String cmdlet = CallContext.cmdlet(request).orElseThrow();
        String target = done.settings().scope().toString();
        return HttpResponse.ok(DryRun.of(cmdlet, target, List.of(json(done))));
    }

    private static HttpResponse<Object> tagged(
            ScopedSettings settings, Map<String, @Nullable Object> json) {
        return tagged(HttpResponse.ok(json), settings);
    }

    private static HttpResponse<Object> tagged(
            MutableHttpResponse<?> response, ScopedSettings settings) {
        Object body = response.body();
        return Versions.tagged(response.body(body), settings.version());
    }
}
