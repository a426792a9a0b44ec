package dev.siegel.pool.settings.effective;

import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.proxy.ProxyConfiguration;
import dev.siegel.pool.settings.registrar.RegistrarConfiguration;
import dev.siegel.pool.settings.web.WebServiceConfiguration;
import java.util.Map;

/** The families a front end reads, with the defaults it was started with. */
public record SettingFamilies(
        SettingFamily webService, SettingFamily proxy, SettingFamily registrar) {
    /** With the defaults of their tables. */
    public static SettingFamilies standard() {
        return withDefaults(Map.of(), Map.of());
    }

    /**
     * With other defaults, by the names of properties.
     *
     * @throws IllegalArgumentException when a property cannot hold its default
     */
    public static SettingFamilies withDefaults(
            Map<String, String> webService, Map<String, String> registrar) {
        return new SettingFamilies(
                WebServiceConfiguration.FAMILY.withDefaults(webService),
                ProxyConfiguration.FAMILY,
                RegistrarConfiguration.FAMILY.withDefaults(registrar));
    }
}
