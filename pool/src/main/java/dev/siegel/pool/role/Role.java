package dev.siegel.pool.role;

/** The predefined roles that matter here; none can be changed. */
public enum Role {
    ADMINISTRATOR("CsAdministrator"),
    USER_ADMINISTRATOR("CsUserAdministrator"),
    SERVER_ADMINISTRATOR("CsServerAdministrator"),
    HELP_DESK("CsHelpDesk"),
    VIEW_ONLY("CsViewOnlyAdministrator");

    private final String displayName;

    Role(String displayName) {
        this.displayName = displayName;
    }

    /** The name administrators know. */
    public String displayName() {
        return displayName;
    }

    /**
     * @throws IllegalArgumentException when no role has this name
     */
    public static Role ofDisplayName(String name) {
        for (Role role : values()) {
            if (role.displayName.equalsIgnoreCase(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role is named '" + name + "'");
    }
}
