package dev.siegel.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies that are good on the routes of settings. */
final class SettingsRoutes {
    private static final List<String> FAMILIES =
            List.of(
                    "/api/v1/web-service-configurations",
                    "/api/v1/proxy-configurations",
                    "/api/v1/registrar-configurations",
                    "/api/v1/pin-policies",
                    "/api/v1/simple-urls",
                    "/api/v1/autodiscover-configurations");

    private static final String TRUSTED =
            "POST /api/v1/web-service-configurations/{scope}/trusted-ca-certificates";

    private SettingsRoutes() {}

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
