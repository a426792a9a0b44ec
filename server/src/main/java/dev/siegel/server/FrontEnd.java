package dev.siegel.server;

import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.feed.FeedQueue;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.revocation.RevocationJournalFile;
import dev.siegel.pool.secret.FirstSecrets;
import dev.siegel.pool.secret.PoolSecrets;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.server.FrontEndConfiguration.Database;
import dev.siegel.store.DatabaseSettings;
import dev.siegel.store.PoolDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One running front end. Closing it undoes the start in reverse order. */
final class FrontEnd implements AutoCloseable {
    private final Closing closing;
    private final String addresses;

    private FrontEnd(Closing closing, String addresses) {
        this.closing = closing;
        this.addresses = addresses;
    }

    /**
     * @throws RuntimeException when it cannot start; nothing is left open then
     */
    static FrontEnd start(FrontEndConfiguration configuration) {
        Closing closing = new Closing();
        try {
            return new FrontEnd(closing, start(configuration, closing));
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    private static String start(FrontEndConfiguration configuration, Closing closing) {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        DataFolder folder = new DataFolder(configuration.data());
        ListenerNames names = new ListenerNames(configuration.host(), List.of());
        PoolDatabase database =
                closing.add(PoolDatabase.open(databaseSettings(configuration, folder)));
        var keyFiles =
                new PoolKeyFiles(
                        folder,
                        configuration.keys(),
                        Optional.ofNullable(System.getenv(PoolKeyFiles.PASSWORD_VARIABLE)),
                        new RandomSecrets(random));
        PoolSecrets secrets =
                PoolSecrets.open(
                        database.sealedSecrets(),
                        keyFiles.open(),
                        new FirstSecrets(
                                configuration.issuance().caSigningKeyLength(),
                                names,
                                clock,
                                random));
        RevocationJournalFile journal =
                closing.add(RevocationJournalFile.open(configuration.journal()));
        var parts =
                new FrontEndParts(
                        configuration,
                        folder,
                        names,
                        database,
                        secrets,
                        journal,
                        new LiveSignIns(),
                        new FeedQueue(clock),
                        clock,
                        random);
        new PoolStart(parts).run();
        closing.add(FeedTimer.start(parts));
        closing.add(AuditTimer.start(parts));
        return new Listeners(parts, closing).start();
    }

    private static DatabaseSettings databaseSettings(
            FrontEndConfiguration configuration, DataFolder folder) {
        if (configuration.database().isEmpty()) {
            return new DatabaseSettings.Embedded(folder.database());
        }
        Database server = configuration.database().get();
        Path file = server.passwordFile();
        String password = file == null ? null : DataFolder.read(file).strip();
        return new DatabaseSettings.Server(server.url(), server.user(), password);
    }

    /** Where it listens, for the line that says it is ready. */
    String addresses() {
        return addresses;
    }

    @Override
    public void close() {
        closing.close();
    }
}
