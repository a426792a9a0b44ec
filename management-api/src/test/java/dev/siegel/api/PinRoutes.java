package dev.siegel.api;

import dev.siegel.pool.role.Right;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of PINs: what each needs, and bodies that are good there. */
final class PinRoutes {
    private static final String PIN = "/api/v1/users/{user}/pin";
    private static final String POLICY = "/api/v1/users/{user}/policies/pin";

    private PinRoutes() {}

    static void addRules(Map<String, @Nullable Right> rules) {
        rules.put("GET /api/v1/pins", Right.READ);
        rules.put("GET " + PIN, Right.READ);
        rules.put("PUT " + PIN, Right.SET_PIN);
        rules.put("POST " + PIN, Right.SET_PIN);
        rules.put("PUT " + PIN + "/lock", Right.LOCK_PIN);
        rules.put("DELETE " + PIN + "/lock", Right.LOCK_PIN);
        rules.put("GET " + POLICY + "/effective", Right.READ);
        rules.put("PUT " + POLICY, Right.GRANT_POLICY);
        rules.put("DELETE " + POLICY, Right.GRANT_POLICY);
    }

    static void addBodies(Map<String, String> bodies) {
        bodies.put("PUT " + PIN, "{\"pin\":\"18723834\"}");
        bodies.put("POST " + PIN, "{}");
        bodies.put("PUT " + POLICY, "{\"policyName\":\"Strict\"}");
    }
}
