package dev.siegel.pool.testing;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.IssuingKeys;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.enablement.DisableUser;
import dev.siegel.pool.enablement.EnableUser;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.feed.FeedQueue;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.inventory.ListClientCertificates;
import dev.siegel.pool.offboarding.OffboardUser;
import dev.siegel.pool.offboarding.OffboardingSteps;
import dev.siegel.pool.operation.LongWork;
import dev.siegel.pool.operation.OperationBell;
import dev.siegel.pool.operation.WorkOnOperations;
import dev.siegel.pool.publication.ImportClientCertificates;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.registration.DisconnectRegistrations;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.registration.RegistrationStore;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.revocation.CertificateSelections;
import dev.siegel.pool.revocation.RevocationJournal;
import dev.siegel.pool.revocation.RevocationWork;
import dev.siegel.pool.revocation.Revocations;
import dev.siegel.pool.revocation.RevokeAcrossUsers;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.ticket.IssueWebTicket;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A whole pool in memory: fakes behind the real use cases. */
public final class TestingPool {
    /** A moment at which nothing else happens. */
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    public static final String FQDN = "pool01.example.com";

    /** One key for all: generating takes longer than any test. */
    private static final CertifiedKey ISSUING_KEY =
            IssuingAuthority.newKey(2048, Clock.fixed(START, ZoneOffset.UTC), new SecureRandom());

    public final AdjustableClock clock = new AdjustableClock(START);
    public final InMemoryUserStore users = new InMemoryUserStore();
    public final InMemoryClientCertificateStore certificates =
            new InMemoryClientCertificateStore(users);
    public final InMemoryRegistrationStore registrations =
            new InMemoryRegistrationStore(certificates, users);
    public final InMemoryCertificateListingStore certificateListing =
            new InMemoryCertificateListingStore(users, certificates, registrations);
    public final InMemoryRegistrationListingStore registrationListing =
            new InMemoryRegistrationListingStore(users, certificates, registrations);
    public final InMemoryPinStore pins = new InMemoryPinStore(users, new InMemorySettingStore());
    public final InMemoryCertificateBlockStore blocks = new InMemoryCertificateBlockStore(users);
    public final InMemoryOperationStore operations = new InMemoryOperationStore();
    public final OperationBell bell = new OperationBell();
    public final InMemoryAuditStore audit = new InMemoryAuditStore();
    public final InMemoryPoolEventStore events = new InMemoryPoolEventStore();
    public final InMemoryFeedStore feed = new InMemoryFeedStore();
    public final FeedQueue feedQueue = new FeedQueue(clock);
    public final InMemoryAccountStore accounts = new InMemoryAccountStore(users);
    public final RecordingJournal journal = new RecordingJournal();
    public final LiveSignIns live = new LiveSignIns();
    public final UnitOfWork work = new ImmediateUnitOfWork();
    public final FixedSettings settings = FixedSettings.defaults();
    public final SecureRandom random = new SecureRandom();
    public final IssuingAuthority authority =
            new IssuingAuthority(IssuingKeys.of(ISSUING_KEY, List.of()), clock, random);
    public final Auditor auditor = new Auditor(audit, work, clock);

    public Caller administrator() {
        return Caller.holding("admin", "192.0.2.1", Set.of(Role.ADMINISTRATOR), "c-1");
    }

    /**
     * An enabled user with an account; enabled a millisecond ago, so that a proof given now is
     * good.
     */
    public User user(String sipAddress) {
        String name = SipAddress.of(sipAddress).userAtDomain();
        var account =
                new Account(
                        AccountId.random(),
                        name,
                        new LogonName("EXAMPLE", name.substring(0, name.indexOf('@'))),
                        name,
                        "CN=" + name + ",OU=Accounts,DC=example,DC=com",
                        true);
        User user =
                User.enabled(
                        account, SipAddress.of(sipAddress), FQDN, clock.instant().minusMillis(1));
        users.insert(user);
        return user;
    }

    public EnableUser enableUser() {
        return new EnableUser(users, auditor, work, clock);
    }

    public DisableUser disableUser() {
        return new DisableUser(users, certificates, events, journal, live, auditor, work, clock);
    }

    public IssueWebTicket issueWebTicket() {
        return new IssueWebTicket(users, settings, clock, feedQueue);
    }

    public PublishClientCertificate publish() {
        return publish(users, certificates);
    }

    /** With other stores, for tests that step in between. */
    public PublishClientCertificate publish(
            UserStore userStore, ClientCertificateStore certificateStore) {
        return new PublishClientCertificate(
                userStore,
                certificateStore,
                blocks,
                authority,
                auditor,
                work,
                settings,
                clock,
                feedQueue);
    }

    public ImportClientCertificates importCertificates() {
        return new ImportClientCertificates(users, certificates, auditor, work, clock);
    }

    public RevokeClientCertificates revoke() {
        return revoke(events);
    }

    /** With another event store, for tests that step in between. */
    public RevokeClientCertificates revoke(PoolEventStore eventStore) {
        return revoke(revocations(eventStore, journal));
    }

    public RevokeClientCertificates revoke(Revocations revocations) {
        return new RevokeClientCertificates(
                new AuthorizedUsers(users, auditor), revocations, auditor, work, clock);
    }

    public Revocations revocations() {
        return revocations(events, journal);
    }

    /** With other places to write to, for tests that step in between. */
    public Revocations revocations(PoolEventStore eventStore, RevocationJournal otherJournal) {
        return new Revocations(users, certificates, blocks, eventStore, otherJournal, live, clock);
    }

    public CertificateSelections selections() {
        return new CertificateSelections(users, certificates, certificateListing, clock);
    }

    /** What operations do here. */
    public List<LongWork> works() {
        return List.of(new RevocationWork(selections(), revocations(), auditor));
    }

    public RevokeAcrossUsers revokeAcrossUsers() {
        return new RevokeAcrossUsers(
                selections(), revocations(), users, operations, bell, auditor, work, clock);
    }

    public OffboardUser offboard() {
        var steps =
                new OffboardingSteps(
                        users, blocks, pins, registrations, revocations(), live, clock);
        return new OffboardUser(
                new AuthorizedUsers(users, auditor), steps, revocations(), auditor, work);
    }

    public DisconnectRegistrations disconnect() {
        return new DisconnectRegistrations(
                new AuthorizedUsers(users, auditor), registrations, live, auditor, work, clock);
    }

    public WorkOnOperations workOnOperations() {
        return new WorkOnOperations(operations, works(), work, FQDN, clock);
    }

    public ListClientCertificates list() {
        return new ListClientCertificates(certificates, registrations, auditor, clock);
    }

    public SignInDevice signInDevice() {
        return signInDevice(registrations);
    }

    /** With another registration store, for tests that step in between. */
    public SignInDevice signInDevice(RegistrationStore registrationStore) {
        return new SignInDevice(
                certificates, registrationStore, live, work, settings, clock, feedQueue);
    }
}
