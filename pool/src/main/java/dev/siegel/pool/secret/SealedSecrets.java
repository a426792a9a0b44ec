package dev.siegel.pool.secret;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The pool's stored secrets by kind. Each kind has generations, {@code kind.1}, {@code kind.2} and
 * so on, of which the newest is in use; a kind that has none gets its first.
 */
final class SealedSecrets {
    /** The table in whose name they are sealed. */
    private static final String TABLE = "pool_secret";

    private final SealedSecretStore store;
    private final SortedMap<String, Sealed> stored;
    private final Sealing sealing;

    SealedSecrets(SealedSecretStore store, SortedMap<String, Sealed> stored, Sealing sealing) {
        this.store = store;
        this.stored = new TreeMap<>(stored);
        this.sealing = sealing;
    }

    /** The newest of a kind, made when there is none. */
    byte[] newest(String kind, Supplier<byte[]> maker) {
        return all(kind, maker).getFirst();
    }

    /** All of a kind, newest first. */
    List<byte[]> all(String kind, Supplier<byte[]> maker) {
        String prefix = kind + ".";
        List<byte[]> opened =
                stored.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(prefix))
                        .sorted(
                                Comparator.comparingInt(
                                                (Map.Entry<String, Sealed> one) -> generation(one))
                                        .reversed())
                        .map(one -> open(one.getKey(), one.getValue()))
                        .toList();
        return opened.isEmpty() ? List.of(make(prefix + 1, maker)) : opened;
    }

    private static int generation(Map.Entry<String, Sealed> stored) {
        String name = stored.getKey();
        return Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
    }

    private byte[] make(String name, Supplier<byte[]> maker) {
        Sealed sealed = sealing.seal(TABLE, name, maker.get());
        return open(name, store.putIfAbsent(name, sealed));
    }

    private byte[] open(String name, Sealed sealed) {
        return sealing.open(TABLE, name, sealed);
    }
}
