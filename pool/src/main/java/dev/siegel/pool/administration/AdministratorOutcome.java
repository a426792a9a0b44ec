package dev.siegel.pool.administration;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.role.RoleName;

/** What became of a change of an administrator. */
public sealed interface AdministratorOutcome {
    /** Done, or what a dry run would do. */
    record Done(Administrator administrator) implements AdministratorOutcome {}

    record NoSuchAdministrator() implements AdministratorOutcome {}

    record NameTaken() implements AdministratorOutcome {}

    record NoSuchRole(RoleName role) implements AdministratorOutcome {}

    /** Nobody else would be left who may do everything. */
    record LastAdministrator() implements AdministratorOutcome {}
}
