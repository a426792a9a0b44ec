package dev.siegel.server;

import dev.siegel.directory.BuiltInDirectory;
import dev.siegel.pool.audit.AuditSealer;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.secret.FirstSecrets;
import dev.siegel.pool.secret.PoolSecrets;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.store.PoolDatabase;
import java.security.SecureRandom;
import java.time.Clock;

/** One running front end: its database, keys, use cases and listeners. Closing it undoes the start in reverse order. */
final class FrontEnd implements AutoCloseable {
    static FrontEnd start(FrontEndConfiguration configuration) {
        throw new UnsupportedOperationException();
    }

    String addresses() {
        return "";
    }

    @Override
    public void close() {}
}
