package dev.siegel.pool.settings.effective;

import static dev.siegel.pool.settings.web.WebServiceConfiguration.OVERRIDE_EXTERNAL;
import static dev.siegel.pool.settings.web.WebServiceConfiguration.OVERRIDE_INTERNAL;

import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.web.BlockedAuthentication;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which ways of authentication clients of either network may use, under the original's names. */
public enum AuthenticationScenario {
    ALLOW_ALL("AllowAllExternallyAndInternally", null, null),
    BLOCK_WINDOWS_EXTERNALLY("BlockWindowsAuthExternally", BlockedAuthentication.WINDOWS, null),
    BLOCK_WINDOWS_EVERYWHERE(
            "BlockWindowsAuthExternallyAndInternally",
            BlockedAuthentication.WINDOWS,
            BlockedAuthentication.WINDOWS),
    BLOCK_WINDOWS_EXTERNALLY_MODERN_INTERNALLY(
            "BlockWindowsAuthExternallyAndModernAuthInternally",
            BlockedAuthentication.WINDOWS,
            BlockedAuthentication.MODERN),
    BLOCK_MODERN_INTERNALLY("BlockModernAuthInternally", null, BlockedAuthentication.MODERN);

    /** What is shown where none of these fits; it cannot be set. */
    public static final String CUSTOM = "Custom";

    /** The original's own spelling, which scripts have. */
    private static final String MISSPELT = "BlockWindowsAuthExternalyAndModernAuthInternally";

    private final String displayName;
    private final @Nullable String external;
    private final @Nullable String internal;

    AuthenticationScenario(
            String displayName, @Nullable String external, @Nullable String internal) {
        this.displayName = displayName;
        this.external = external;
        this.internal = internal;
    }

    public String displayName() {
        return displayName;
    }

    /**
     * @throws IllegalArgumentException when it is none that can be set
     */
    public static AuthenticationScenario of(String name) {
        if (name.equalsIgnoreCase(MISSPELT)) {
            return BLOCK_WINDOWS_EXTERNALLY_MODERN_INTERNALLY;
        }
        return Arrays.stream(values())
                .filter(one -> one.displayName.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is no scenario that can be set"));
    }

    /** The name of the scenario some settings amount to, or {@link #CUSTOM}. */
    public static String nameFor(SettingValues webService) {
        String external = webService.text(OVERRIDE_EXTERNAL).orElse(null);
        String internal = webService.text(OVERRIDE_INTERNAL).orElse(null);
        return Arrays.stream(values())
                .filter(one -> Objects.equals(one.external, external))
                .filter(one -> Objects.equals(one.internal, internal))
                .map(AuthenticationScenario::displayName)
                .findFirst()
                .orElse(CUSTOM);
    }

    /** The values of web service settings that make it so. */
    public Map<String, @Nullable String> changes() {
        Map<String, @Nullable String> changes = new HashMap<>();
        changes.put(OVERRIDE_EXTERNAL.name(), external);
        changes.put(OVERRIDE_INTERNAL.name(), internal);
        return changes;
    }
}
