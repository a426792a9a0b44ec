package dev.siegel.pool.testing;

import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.secret.SealedSecretStore;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sealed secrets in a map. */
public final class InMemorySealedSecretStore implements SealedSecretStore {
    private final SortedMap<String, Sealed> secrets = new TreeMap<>();

    @Override
    public synchronized SortedMap<String, Sealed> all() {
        return new TreeMap<>(secrets);
    }

    @Override
    public synchronized Sealed putIfAbsent(String name, Sealed sealed) {
        Sealed before = secrets.putIfAbsent(name, sealed);
        return before == null ? sealed : before;
    }
}
