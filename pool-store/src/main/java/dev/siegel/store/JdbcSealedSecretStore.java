package dev.siegel.store;

import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.secret.SealedSecretStore;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pool's sealed secrets in {@code sealed_secret}. */
final class JdbcSealedSecretStore implements SealedSecretStore {
    private final Statements statements;

    JdbcSealedSecretStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public SortedMap<String, Sealed> all() {
        SortedMap<String, Sealed> all = new TreeMap<>();
        statements
                .list(
                        "select name, sealed from sealed_secret",
                        row -> Map.entry(row.text("name"), new Sealed(row.bytes("sealed"))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    @Override
    public Sealed putIfAbsent(String name, Sealed sealed) {
        statements.update(
                "insert into sealed_secret (name, sealed) values (?,?) on conflict do nothing",
                name,
                sealed.bytes());
        return statements
                .one(
                        "select sealed from sealed_secret where name = ?",
                        row -> new Sealed(row.bytes("sealed")),
                        name)
                .orElseThrow();
    }
}
