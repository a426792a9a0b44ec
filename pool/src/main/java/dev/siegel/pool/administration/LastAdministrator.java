package dev.siegel.pool.administration;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import java.util.List;

/** Keeps a pool from being left without anybody who may do everything. */
final class LastAdministrator {
    private LastAdministrator() {}

    /** Whether nobody would be left once one of them is as given. */
    static boolean isLost(List<Administrator> all, Administrator after) {
        return !after.administersAll() && isLostWithout(all, after.name());
    }

    /** Whether nobody would be left without this one, who is one of them. */
    static boolean isLostWithout(List<Administrator> all, AdministratorName name) {
        boolean isOne =
                all.stream().anyMatch(one -> one.name().equals(name) && one.administersAll());
        return isOne
                && all.stream().noneMatch(one -> !one.name().equals(name) && one.administersAll());
    }
}
