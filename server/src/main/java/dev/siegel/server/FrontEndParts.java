package dev.siegel.server;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.feed.FeedQueue;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.revocation.RevocationJournalFile;
import dev.siegel.pool.secret.PoolSecrets;
import dev.siegel.store.PoolDatabase;
import java.security.SecureRandom;
import java.time.Clock;

/** What everything else of a front end is put together from. */
record FrontEndParts(
        FrontEndConfiguration configuration,
        DataFolder folder,
        ListenerNames names,
        PoolDatabase database,
        PoolSecrets secrets,
        RevocationJournalFile journal,
        LiveSignIns live,
        FeedQueue feed,
        Clock clock,
        SecureRandom random) {

    Auditor auditor() {
        return new Auditor(database.audit(), database.work(), clock);
    }

    /** The same by another clock, and telling nobody: for what is said to have been. */
    FrontEndParts at(Clock other) {
        return new FrontEndParts(
                configuration,
                folder,
                names,
                database,
                secrets,
                journal,
                live,
                new FeedQueue(other),
                other,
                random);
    }

    /** The name under which this front end's registrations stand. */
    String frontEndName() {
        return configuration.host();
    }
}
