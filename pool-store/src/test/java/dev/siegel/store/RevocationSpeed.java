package dev.siegel.store;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.operation.LongWork;
import dev.siegel.pool.operation.OperationBell;
import dev.siegel.pool.operation.WorkOnOperations;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.revocation.CertificateChoice;
import dev.siegel.pool.revocation.CertificateSelections;
import dev.siegel.pool.revocation.RevocationJournalFile;
import dev.siegel.pool.revocation.RevocationTerms;
import dev.siegel.pool.revocation.RevocationWork;
import dev.siegel.pool.revocation.Revocations;
import dev.siegel.pool.revocation.RevokeAcrossUsers;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints how many certificates a second one operation revokes, on both databases. */
final class RevocationSpeed {
    private static final int USERS = 5_000;
    private static final int DEVICES = 2;

    private final PoolDatabase database;
    private final Path folder;

    private RevocationSpeed(PoolDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("revocation-speed");
        try (var h2 = PoolDatabase.open(new DatabaseSettings.Embedded(folder.resolve("h2")))) {
            new RevocationSpeed(h2, folder.resolve("journal-h2")).measure("H2");
        }
        try (var postgresql = Databases.postgresql()) {
            new RevocationSpeed(postgresql, folder.resolve("journal-postgresql"))
                    .measure("PostgreSQL");
        }
    }

    private void measure(String name) {
        Set<UserId> users = users();
        Clock clock = Clock.systemUTC();
        var auditor = new Auditor(database.audit(), database.work(), clock);
        try (var journal = RevocationJournalFile.open(folder.resolve("revocations.journal"))) {
            var revocations =
                    new Revocations(
                            database.users(),
                            database.certificates(),
                            database.blocks(),
                            database.events(),
                            journal,
                            new LiveSignIns(),
                            clock);
            var selections =
                    new CertificateSelections(
                            database.users(),
                            database.certificates(),
                            database.certificateListing(),
                            clock);
            List<LongWork> works = List.of(new RevocationWork(selections, revocations, auditor));
            var revoke =
                    new RevokeAcrossUsers(
                            selections,
                            revocations,
                            database.users(),
                            database.operations(),
                            new OperationBell(),
                            auditor,
                            database.work(),
                            clock);
            long began = System.nanoTime();
            revoke.revoke(
                    Caller.pool("c-1"),
                    new RevokeAcrossUsers.Request(
                            new CertificateChoice.OfUsers(users),
                            RevocationTerms.because(RevocationReason.USER_LEFT),
                            true,
                            false));
            long stored = System.nanoTime();
            new WorkOnOperations(database.operations(), works, database.work(), "fe", clock)
                    .workOnOne(() -> true);
            print(
                    name,
                    Duration.ofNanos(stored - began),
                    Duration.ofNanos(System.nanoTime() - stored));
        }
    }

    private static void print(String name, Duration asked, Duration worked) {
        System.out.printf(
                "%s: %d certificates of %d users: asked in %d ms, revoked in %d ms, %.0f a second%n",
                name,
                USERS * DEVICES,
                USERS,
                asked.toMillis(),
                worked.toMillis(),
                USERS * DEVICES * 1e9 / worked.toNanos());
    }

    private Set<UserId> users() {
        Instant now = Instant.now().minusSeconds(60);
        Set<UserId> users = new HashSet<>();
        for (int i = 0; i < USERS; i++) {
            String name = "user" + i;
            User user =
                    User.enabled(
                            StoreContract.account(name),
                            SipAddress.of(name + "@example.com"),
                            "pool01.example.com",
                            now);
            database.work()
                    .run(() -> {
                        database.users().insert(user);
                        for (int device = 0; device < DEVICES; device++) {
                            database.certificates()
                                    .publish(
                                            StoreContract.certificate(
                                                    user, StoreContract.device(), now));
                        }
                    });
            users.add(user.id());
        }
        return users;
    }
}
