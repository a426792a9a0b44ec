package dev.siegel.pool.role;

import java.util.Optional;

/** The predefined roles; none can be changed. The last six concern nothing this pool does. */
public enum Role {
    ADMINISTRATOR("CsAdministrator"),
    USER_ADMINISTRATOR("CsUserAdministrator"),
    SERVER_ADMINISTRATOR("CsServerAdministrator"),
    HELP_DESK("CsHelpDesk"),
    VIEW_ONLY("CsViewOnlyAdministrator"),
    VOICE_ADMINISTRATOR("CsVoiceAdministrator"),
    ARCHIVING_ADMINISTRATOR("CsArchivingAdministrator"),
    RESPONSE_GROUP_ADMINISTRATOR("CsResponseGroupAdministrator"),
    RESPONSE_GROUP_MANAGER("CsResponseGroupManager"),
    LOCATION_ADMINISTRATOR("CsLocationAdministrator"),
    PERSISTENT_CHAT_ADMINISTRATOR("CsPersistentChatAdministrator");

    private final String displayName;

    Role(String displayName) {
        this.displayName = displayName;
    }

    /** The name administrators know. */
    public String displayName() {
        return displayName;
    }

    public RoleName roleName() {
        return RoleName.of(displayName);
    }

    /** The predefined role of this name, if it is one. */
    public static Optional<Role> named(RoleName name) {
        for (Role role : values()) {
            if (role.roleName().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
