package dev.siegel.api.settings;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.settings.FindSettings;
import dev.siegel.pool.settings.ScopedSettings;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingProperty;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows which values apply at a pool and where each comes from. */
@Singleton
public final class EffectiveResource {
    private final FindSettings findSettings;
    private final Topology here;

    EffectiveResource(FindSettings findSettings, Topology here) {
        this.findSettings = findSettings;
        this.here = here;
    }

    /** What applies at this pool, or the one named. */
    public HttpResponse<Object> get(
            HttpRequest<?> request, SettingFamily family, @Nullable String pool) {
        if (pool != null && !pool.equalsIgnoreCase(here.pool())) {
            throw ProblemException.notFound("pool", pool);
        }
        ScopedSettings effective =
                findSettings.effective(CallContext.caller(request), family, here);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (SettingProperty property : family.properties()) {
            values.put(MemberName.of(property.name()), value(effective, property));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("pool", here.pool());
        body.put("site", here.site());
        body.put("source", effective.scope().toString());
        body.put("values", values);
        return HttpResponse.ok(body);
    }

    private static Map<String, @Nullable Object> value(
            ScopedSettings effective, SettingProperty property) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("value", SettingsJson.value(effective.values(), property));
        value.put("source", effective.scope().toString());
        value.put("isDefault", !effective.values().isSet(property));
        return value;
    }
}
