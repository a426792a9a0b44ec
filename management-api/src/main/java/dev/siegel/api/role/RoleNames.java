package dev.siegel.api.role;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.role.RoleName;

/** Names in paths: what cannot be one names nothing. */
final class RoleNames {
    private RoleNames() {}

    static RoleName ofPath(String segment) {
        if (!RoleName.isOne(segment)) {
            throw ProblemException.notFound("role", segment);
        }
        return RoleName.of(segment);
    }

    static AdministratorName administratorOfPath(String segment) {
        if (!AdministratorName.isOne(segment)) {
            throw ProblemException.notFound("administrator", segment);
        }
        return AdministratorName.of(segment);
    }
}
