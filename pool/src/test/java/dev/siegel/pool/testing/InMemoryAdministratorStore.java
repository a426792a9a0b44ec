package dev.siegel.pool.testing;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Administrators in a map. */
public final class InMemoryAdministratorStore implements AdministratorStore {
    private final Map<AdministratorName, Administrator> administrators = new ConcurrentHashMap<>();

    @Override
    public boolean isEmpty() {
        return administrators.isEmpty();
    }

    @Override
    public Optional<Administrator> find(AdministratorName name) {
        return Optional.ofNullable(administrators.get(name));
    }

    @Override
    public Optional<Administrator> lock(AdministratorName name) {
        return find(name);
    }

    @Override
    public boolean insert(Administrator administrator) {
        return administrators.putIfAbsent(administrator.name(), administrator) == null;
    }

    @Override
    public void update(Administrator administrator) {
        administrators.replace(administrator.name(), administrator);
    }

    @Override
    public List<Administrator> all() {
        return administrators.values().stream()
                .sorted(Comparator.comparing(one -> one.name().key()))
                .toList();
    }

    @Override
    public List<Administrator> lockAll() {
        return all();
    }

    @Override
    public void delete(AdministratorName name) {
        administrators.remove(name);
    }
}
