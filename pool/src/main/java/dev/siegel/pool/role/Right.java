package dev.siegel.pool.role;

import static dev.siegel.pool.role.Role.ADMINISTRATOR;
import static dev.siegel.pool.role.Role.HELP_DESK;
import static dev.siegel.pool.role.Role.SERVER_ADMINISTRATOR;
import static dev.siegel.pool.role.Role.USER_ADMINISTRATOR;
import static dev.siegel.pool.role.Role.VIEW_ONLY;

import java.util.EnumSet;
import java.util.Set;

/** What one may be allowed to do. {@link #roles} is the matrix, in one place. */
public enum Right {
    READ,
    REVOKE_ONE_USER,
    REVOKE_ACROSS_USERS,
    BLOCK_REISSUE,
    IMPORT_CERTIFICATES,
    LOCK_PIN,
    SET_PIN,
    GRANT_POLICY,
    MANAGE_USERS,
    MANAGE_ACCOUNTS,
    MANAGE_ADMINISTRATORS,
    MANAGE_SERVER_CERTIFICATES,
    MANAGE_SETTINGS;

    /** The roles that allow it. */
    public Set<Role> roles() {
        return switch (this) {
            case READ ->
                    EnumSet.of(
                            ADMINISTRATOR,
                            USER_ADMINISTRATOR,
                            SERVER_ADMINISTRATOR,
                            HELP_DESK,
                            VIEW_ONLY);
            case REVOKE_ONE_USER ->
                    EnumSet.of(ADMINISTRATOR, USER_ADMINISTRATOR, SERVER_ADMINISTRATOR, HELP_DESK);
            case REVOKE_ACROSS_USERS, BLOCK_REISSUE ->
                    EnumSet.of(ADMINISTRATOR, USER_ADMINISTRATOR, SERVER_ADMINISTRATOR);
            case LOCK_PIN -> EnumSet.of(ADMINISTRATOR, USER_ADMINISTRATOR, HELP_DESK);
            case SET_PIN, GRANT_POLICY, MANAGE_USERS, MANAGE_ACCOUNTS ->
                    EnumSet.of(ADMINISTRATOR, USER_ADMINISTRATOR);
            case MANAGE_SETTINGS, MANAGE_SERVER_CERTIFICATES ->
                    EnumSet.of(ADMINISTRATOR, SERVER_ADMINISTRATOR);
            case IMPORT_CERTIFICATES, MANAGE_ADMINISTRATORS -> EnumSet.of(ADMINISTRATOR);
        };
    }
}
