package dev.siegel.api;

import dev.siegel.pool.role.Right;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of settings: what each needs, and bodies that are good there. */
final class SettingsRoutes {
    private static final List<String> FAMILIES =
            List.of(
                    "/api/v1/web-service-configurations",
                    "/api/v1/proxy-configurations",
                    "/api/v1/registrar-configurations");

    private static final String TRUSTED =
            "POST /api/v1/web-service-configurations/{scope}/trusted-ca-certificates";

    private SettingsRoutes() {}

    static void addRules(Map<String, @Nullable Right> rules) {
        rules.put("GET /api/v1/auth-scenario", Right.READ);
        rules.put("PUT /api/v1/auth-scenario", Right.MANAGE_SETTINGS);
        rules.put("GET /api/v1/auth-scenario/consistency", Right.READ);
        rules.put(TRUSTED, Right.MANAGE_SETTINGS);
        for (String family : FAMILIES) {
            rules.put("GET " + family, Right.READ);
            rules.put("GET " + family + "/effective", Right.READ);
            rules.put("GET " + family + "/{scope}", Right.READ);
            rules.put("POST " + family, Right.MANAGE_SETTINGS);
            rules.put("PUT " + family + "/{scope}", Right.MANAGE_SETTINGS);
            rules.put("PATCH " + family + "/{scope}", Right.MANAGE_SETTINGS);
            rules.put("DELETE " + family + "/{scope}", Right.MANAGE_SETTINGS);
        }
    }

    /** Null where a route takes none, or none of these. */
    static @Nullable String body(String route) {
        if (route.equals("POST " + FAMILIES.get(1))) {
            return "{\"identity\":\"service:Registrar:other.example.com\"}";
        }
        if (route.equals(TRUSTED)) {
            return "{\"thumbprint\":\"" + "AB".repeat(20) + "\"}";
        }
        if (route.equals("PUT /api/v1/auth-scenario")) {
            return "{\"scenario\":\"BlockWindowsAuthExternally\"}";
        }
        if (FAMILIES.stream().anyMatch(family -> route.equals("POST " + family))) {
            return "{\"identity\":\"site:Redmond\"}";
        }
        return route.matches("(PUT|PATCH) .*/\\{scope}") ? "{}" : null;
    }
}
