package dev.siegel.server;

import dev.siegel.pool.account.Directory;
import dev.siegel.pool.account.PasswordSealing;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.enablement.CreateAccount;
import dev.siegel.pool.enablement.DisableUser;
import dev.siegel.pool.enablement.EnableUser;
import dev.siegel.pool.enablement.SetAccountPassword;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.inventory.ListClientCertificates;
import dev.siegel.pool.publication.ImportClientCertificates;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.revocation.RevocationJournal;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.settings.Settings;
import dev.siegel.pool.ticket.IssueWebTicket;
import dev.siegel.store.PoolDatabase;
import java.time.Clock;

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

    /** What the use cases stand on beside the database. */
    record Foundation(
            Directory directory,
            PasswordSealing passwords,
            IssuingAuthority authority,
            RevocationJournal journal,
            LiveSignIns live,
            Settings settings,
            Auditor auditor,
            Clock clock) {}

    static UseCases over(PoolDatabase db, Foundation on) {
        var work = db.work();
        var auditor = on.auditor();
        return new UseCases(
                new CreateAccount(db.accounts(), on.passwords(), auditor, work),
                new SetAccountPassword(db.accounts(), db.users(), on.passwords(), auditor, work, on.clock()),
                new EnableUser(db.users(), auditor, work, on.clock()),
                new DisableUser(
                        db.users(), db.certificates(), db.events(), on.journal(), on.live(), auditor, work, on.clock()),
                new FindUsers(db.users(), on.directory(), auditor),
                new ListClientCertificates(db.certificates(), db.registrations(), auditor, on.clock()),
                new RevokeClientCertificates(
                        db.users(), db.certificates(), db.events(), on.journal(), on.live(), auditor, work, on.clock()),
                new ImportClientCertificates(db.users(), db.certificates(), auditor, work, on.clock()),
                new PublishClientCertificate(
                        db.users(), db.certificates(), on.authority(), auditor, work, on.settings(), on.clock()),
                new IssueWebTicket(db.users(), on.settings(), on.clock()),
                new SignInDevice(
                        db.certificates(), db.registrations(), on.live(), work, on.settings(), on.clock()));
    }
}
