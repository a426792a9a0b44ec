package dev.siegel.server;

import dev.siegel.pool.administration.AssignAdminRole;
import dev.siegel.pool.administration.ChangeAdminRole;
import dev.siegel.pool.administration.ChangeAdministrator;
import dev.siegel.pool.administration.CreateAdminRole;
import dev.siegel.pool.administration.CreateAdministrator;
import dev.siegel.pool.administration.FindAdminRoles;
import dev.siegel.pool.administration.RemoveAdminRole;
import dev.siegel.pool.administrator.CreateApiToken;
import dev.siegel.pool.administrator.FindAdministrators;
import dev.siegel.pool.administrator.FindApiTokens;
import dev.siegel.pool.administrator.MapCertificates;
import dev.siegel.pool.administrator.RemoveApiToken;
import dev.siegel.pool.administrator.SignInThrottle;
import dev.siegel.pool.administrator.UnlockAdministrator;
import dev.siegel.pool.audit.AuditChain;
import dev.siegel.pool.audit.AuditHeadFile;
import dev.siegel.pool.audit.ReadAudit;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.secret.RandomSecrets;
import java.util.List;

/** Who administers the pool, with which roles and tokens, and what they did. */
final class AccessUseCases {
    private AccessUseCases() {}

    static List<Object> over(
            FrontEndParts parts,
            Roles roles,
            PasswordDigest digests,
            SignInThrottle throttle,
            RandomSecrets secrets) {
        var db = parts.database();
        var administrators = db.administrators();
        var work = db.work();
        var auditor = parts.auditor();
        var chain =
                new AuditChain(
                        db.audit(),
                        parts.secrets().auditKey(),
                        new AuditHeadFile(parts.folder().auditHead()));
        return List.of(
                new FindAdminRoles(roles, administrators, auditor),
                new CreateAdminRole(db.adminRoles(), auditor, work),
                new ChangeAdminRole(db.adminRoles(), auditor, work),
                new RemoveAdminRole(db.adminRoles(), administrators, auditor, work),
                new AssignAdminRole(roles, administrators, auditor, work),
                new FindAdministrators(administrators, throttle, auditor),
                new CreateAdministrator(administrators, roles, digests, auditor, work),
                new ChangeAdministrator(
                        administrators, db.administratorTokens(), roles, auditor, work),
                new UnlockAdministrator(administrators, throttle, auditor, work),
                new FindApiTokens(db.apiTokens(), auditor),
                new CreateApiToken(
                        db.apiTokens(),
                        administrators,
                        roles,
                        secrets,
                        auditor,
                        work,
                        parts.clock()),
                new RemoveApiToken(db.apiTokens(), auditor, work),
                new MapCertificates(
                        db.administratorCertificates(), administrators, roles, auditor, work),
                new ReadAudit(db.audit(), chain, auditor, work));
    }
}
