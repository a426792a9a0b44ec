package dev.siegel.pool.administration;

import dev.siegel.pool.role.AdminRole;

/** What became of a change of a role. */
public sealed interface RoleOutcome {
    /**
     * Done, or what a dry run would do.
     *
     * @param role as it is now; for a removal, as it was
     */
    record Done(AdminRole role) implements RoleOutcome {}

    record NoSuchRole() implements RoleOutcome {}

    /** The template is no predefined role. */
    record NoSuchTemplate() implements RoleOutcome {}

    record NameTaken() implements RoleOutcome {}

    /** Predefined roles stay as they are. */
    record BuiltIn() implements RoleOutcome {}

    /**
     * The role would not be one.
     *
     * @param field the list or name that is wrong
     */
    record Refused(String field, String cause) implements RoleOutcome {}
}
