package dev.siegel.pool.secret;

import java.util.SortedMap;

/** Where the pool's sealed secrets lie, by name; the same for all front ends. */
public interface SealedSecretStore {
    /** All of them, in one statement. */
    SortedMap<String, Sealed> all();

    /**
     * Stores a secret unless there is one of this name, in a transaction of its own.
     *
     * @return the one that is stored now: this one, or that of a front end that was faster
     */
    Sealed putIfAbsent(String name, Sealed sealed);
}
