package dev.siegel.pool.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What services can be asked for. Those of the original that no pool here runs are known, too. */
public enum ServiceRole {
    REGISTRAR("Registrar", Where.EVERY_POOL),
    WEB_SERVER("WebServer", Where.EVERY_POOL),
    USER_SERVER("UserServer", Where.EVERY_POOL),
    USER_DATABASE("UserDatabase", Where.EVERY_POOL),
    CENTRAL_MANAGEMENT("CentralManagement", Where.THIS_POOL),
    PROVISION_SERVER("ProvisionServer", Where.NOWHERE),
    PROVISION_DATABASE("ProvisionDatabase", Where.NOWHERE),
    EDGE_SERVER("EdgeServer", Where.NOWHERE),
    DIRECTOR("Director", Where.NOWHERE),
    MEDIATION_SERVER("MediationServer", Where.NOWHERE),
    CONFERENCING_SERVER("ConferencingServer", Where.NOWHERE);

    private enum Where {
        EVERY_POOL,
        THIS_POOL,
        NOWHERE
    }

    private final String displayName;
    private final Where where;

    ServiceRole(String displayName, Where where) {
        this.displayName = displayName;
        this.where = where;
    }

    public String displayName() {
        return displayName;
    }

    boolean isOn(boolean here) {
        return where == Where.EVERY_POOL || (here && where == Where.THIS_POOL);
    }

    public static Optional<ServiceRole> ofDisplayName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.displayName.equalsIgnoreCase(name))
                .findFirst();
    }

    public static List<String> displayNames() {
        return Arrays.stream(values()).map(ServiceRole::displayName).toList();
    }
}
