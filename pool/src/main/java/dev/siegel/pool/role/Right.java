package dev.siegel.pool.role;

import static dev.siegel.pool.role.Role.ADMINISTRATOR;
import static dev.siegel.pool.role.Role.HELP_DESK;
import static dev.siegel.pool.role.Role.SERVER_ADMINISTRATOR;
import static dev.siegel.pool.role.Role.USER_ADMINISTRATOR;
import static dev.siegel.pool.role.Role.VIEW_ONLY;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What one may be allowed to do. {@link #roles} is the matrix, in one place. */
public enum Right {
    /** To see users and all that belongs to them, and the pool's settings. */
    READ("read users, certificates, PIN info, registrations, settings"),
    REVOKE_ONE_USER("revoke one user's certificates, end a sign-in"),
    REVOKE_ACROSS_USERS("revoke across users"),
    BLOCK_REISSUE("keep users and devices from getting new certificates"),
    IMPORT_CERTIFICATES("import certificates"),
    LOCK_PIN("lock and unlock PINs"),
    SET_PIN("set PINs"),
    GRANT_POLICY("assign policies to users"),
    MANAGE_USERS("enable, disable, change and move users"),
    MANAGE_ACCOUNTS("make and change accounts of the built-in directory"),
    MANAGE_SETTINGS("change web service, proxy and registrar settings and PIN policies"),
    MANAGE_SERVERS("change server certificates"),
    /** To see who administers the pool and what they did. */
    READ_ADMINISTRATION("read administrators and the audit, verify its chain"),
    EXPORT_AUDIT("export the audit"),
    MANAGE_ADMINISTRATORS("change roles, administrators and others' tokens"),
    /** What everybody who signs in may do, whatever the role. */
    OWN_ACCESS("sign in, change one's own password, make and revoke one's own tokens");

    private final String summary;

    Right(String summary) {
        this.summary = summary;
    }

    /** What it allows, for documents. */
    public String summary() {
        return summary;
    }

    /** Whether it is about more than one's own access. */
    boolean isOverOthers() {
        return this != OWN_ACCESS;
    }

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
            case MANAGE_SETTINGS, MANAGE_SERVERS -> EnumSet.of(ADMINISTRATOR, SERVER_ADMINISTRATOR);
            case READ_ADMINISTRATION -> EnumSet.of(ADMINISTRATOR, SERVER_ADMINISTRATOR, VIEW_ONLY);
            case IMPORT_CERTIFICATES, EXPORT_AUDIT, MANAGE_ADMINISTRATORS ->
                    EnumSet.of(ADMINISTRATOR);
            case OWN_ACCESS -> EnumSet.allOf(Role.class);
        };
    }

    /** All that a predefined role allows. */
    public static Set<Right> of(Role role) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : values()) {
            if (right.roles().contains(role)) {
                rights.add(right);
            }
        }
        return Collections.unmodifiableSet(rights);
    }
}
