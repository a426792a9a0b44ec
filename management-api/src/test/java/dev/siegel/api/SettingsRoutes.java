package dev.siegel.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bodies that are good at the routes of settings. */
final class SettingsRoutes {
    private static final String API = "/api/v1";
    private static final String WEB = API + "/web-service-configurations";
    private static final String PROXY = API + "/proxy-configurations";
    private static final String REGISTRAR = API + "/registrar-configurations";

    private SettingsRoutes() {}

    static Map<String, String> bodies() {
        Map<String, String> bodies = new TreeMap<>();
        bodies.put("POST " + WEB, "{'identity':'site:Redmond'}");
        bodies.put("POST " + PROXY, "{'identity':'service:Registrar:other.example.com'}");
        bodies.put("POST " + REGISTRAR, "{'identity':'site:Redmond'}");
        bodies.put(
                "POST " + WEB + "/{scope}/trusted-ca-certificates",
                "{'thumbprint':'0CC7A4A6C4B1D2B8F61E2A7A5B1B2C3D4E5F6071'}");
        bodies.put("PUT " + API + "/auth-scenario", "{'scenario':'BlockWindowsAuthExternally'}");
        for (String family : List.of(WEB, PROXY, REGISTRAR)) {
            bodies.put("PUT " + family + "/{scope}", "{}");
            bodies.put("PATCH " + family + "/{scope}", "{}");
        }
        return bodies;
    }
}
