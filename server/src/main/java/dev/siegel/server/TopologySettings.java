package dev.siegel.server;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.Pools;
import java.util.List;
import java.util.function.BiFunction;

/** Reads the pools of the topology: this one and those of {@code --pool FQDN[@SITE]}. */
final class TopologySettings {
    private TopologySettings() {}

    /**
     * @param hostName checks the name given for a setting
     * @throws UsageProblem when a name is none or given twice
     */
    static Pools pools(
            SettingValues values, Topology here, BiFunction<Setting, String, String> hostName) {
        List<Pool> others =
                values.all(Setting.POOL).stream().map(text -> pool(text, here, hostName)).toList();
        try {
            return new Pools(new Pool(here.pool(), here.site(), List.of(here.pool())), others);
        } catch (IllegalArgumentException twice) {
            throw new UsageProblem("pool: " + twice.getMessage());
        }
    }

    private static Pool pool(
            String text, Topology here, BiFunction<Setting, String, String> hostName) {
        int at = text.indexOf('@');
        String fqdn = hostName.apply(Setting.POOL, at < 0 ? text : text.substring(0, at));
        return new Pool(fqdn, at < 0 ? here.site() : site(text.substring(at + 1)), List.of());
    }

    private static String site(String name) {
        try {
            return new SettingScope.Site(name).name();
        } catch (IllegalArgumentException noName) {
            throw new UsageProblem("pool: " + noName.getMessage());
        }
    }
}
