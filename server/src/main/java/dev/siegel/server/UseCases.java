package dev.siegel.server;

import dev.siegel.directory.BuiltInDirectory;
import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.IssuingKeys;
import dev.siegel.pool.enablement.CreateAccount;
import dev.siegel.pool.enablement.DisableUser;
import dev.siegel.pool.enablement.EnableUser;
import dev.siegel.pool.enablement.SetAccountPassword;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.inventory.ListClientCertificates;
import dev.siegel.pool.publication.ImportClientCertificates;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.settings.Settings;
import dev.siegel.pool.ticket.IssueWebTicket;
import java.util.List;

/** The pool's use cases, put together over one database. */
record UseCases(
        CreateAccount createAccount,
        SetAccountPassword setAccountPassword,
        EnableUser enableUser,
        DisableUser disableUser,
        FindUsers findUsers,
        ListClientCertificates listClientCertificates,
        RevokeClientCertificates revokeClientCertificates,
        ImportClientCertificates importClientCertificates,
        PublishClientCertificate publishClientCertificate,
        IssueWebTicket issueWebTicket,
        SignInDevice signInDevice) {

    static UseCases over(
            FrontEndParts parts,
            BuiltInDirectory directory,
            Settings settings,
            IssuingKeys issuing) {
        var db = parts.database();
        var work = db.work();
        var auditor = parts.auditor();
        var clock = parts.clock();
        var journal = parts.journal();
        var live = parts.live();
        var authority = new IssuingAuthority(issuing, clock, parts.random());
        return new UseCases(
                new CreateAccount(db.accounts(), directory, auditor, work),
                new SetAccountPassword(db.accounts(), db.users(), directory, auditor, work, clock),
                new EnableUser(db.users(), auditor, work, clock),
                new DisableUser(
                        db.users(),
                        db.certificates(),
                        db.events(),
                        journal,
                        live,
                        auditor,
                        work,
                        clock),
                new FindUsers(db.users(), directory, auditor),
                new ListClientCertificates(db.certificates(), db.registrations(), auditor, clock),
                new RevokeClientCertificates(
                        new AuthorizedUsers(db.users(), auditor),
                        OperationUseCases.revocations(parts),
                        auditor,
                        work,
                        clock),
                new ImportClientCertificates(db.users(), db.certificates(), auditor, work, clock),
                new PublishClientCertificate(
                        db.users(),
                        db.certificates(),
                        db.blocks(),
                        authority,
                        auditor,
                        work,
                        settings,
                        clock,
                        parts.feed()),
                new IssueWebTicket(db.users(), settings, clock, parts.feed()),
                new SignInDevice(
                        db.certificates(),
                        db.registrations(),
                        live,
                        work,
                        settings,
                        clock,
                        parts.feed()));
    }

    /** Those administrators reach. */
    List<Object> all() {
        return List.of(
                createAccount,
                setAccountPassword,
                enableUser,
                disableUser,
                findUsers,
                listClientCertificates,
                revokeClientCertificates,
                importClientCertificates);
    }
}
