package dev.siegel.api;

import java.util.List;

                    "/api/v1/pin-policies");
                    "/api/v1/proxy-configurations",
                    "/api/v1/registrar-configurations",
                    "/api/v1/web-service-configurations",
                "POST " + WEB + "/{scope}/trusted-ca-certificates",
                "{'thumbprint':'0CC7A4A6C4B1D2B8F61E2A7A5B1B2C3D4E5F6071'}");
            "POST /api/v1/web-service-configurations/{scope}/trusted-ca-certificates";
            List.of(
            bodies.put("PATCH " + family + "/{scope}", "{}");
            bodies.put("PUT " + family + "/{scope}", "{}");
            return "{\"identity\":\"service:Registrar:other.example.com\"}";
            return "{\"identity\":\"site:Redmond\"}";
            return "{\"scenario\":\"BlockWindowsAuthExternally\"}";
            return "{\"thumbprint\":\"" + "AB".repeat(20) + "\"}";
        Map<String, String> bodies = new TreeMap<>();
        bodies.put(
        bodies.put("POST " + PROXY, "{'identity':'service:Registrar:other.example.com'}");
        bodies.put("POST " + REGISTRAR, "{'identity':'site:Redmond'}");
        bodies.put("POST " + WEB, "{'identity':'site:Redmond'}");
        bodies.put("PUT " + API + "/auth-scenario", "{'scenario':'BlockWindowsAuthExternally'}");
        for (String family : List.of(WEB, PROXY, REGISTRAR)) {
        if (FAMILIES.stream().anyMatch(family -> route.equals("POST " + family))) {
        if (route.equals("POST " + FAMILIES.get(1))) {
        if (route.equals("PUT /api/v1/auth-scenario")) {
        if (route.equals(TRUSTED)) {
        return bodies;
        return route.matches("(PUT|PATCH) .*/\\{scope}") ? "{}" : null;
        }
    /** Null where a route takes none, or none of these. */
    private SettingsRoutes() {}
    private static final List<String> FAMILIES =
    private static final String API = "/api/v1";
    private static final String PROXY = API + "/proxy-configurations";
    private static final String REGISTRAR = API + "/registrar-configurations";
    private static final String TRUSTED =
    private static final String WEB = API + "/web-service-configurations";
    static @Nullable String body(String route) {
    static Map<String, String> bodies() {
/** Bodies that are good at the routes of settings. */
/** Bodies that are good on the routes of settings. */
final class SettingsRoutes {
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
    }
}
