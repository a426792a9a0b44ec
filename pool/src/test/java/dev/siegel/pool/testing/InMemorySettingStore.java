package dev.siegel.pool.testing;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.settings.StoredSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Settings in a map by family and scope. */
public final class InMemorySettingStore implements SettingStore {
    private record Place(String family, String scope) {}

    private final Map<Place, StoredSettings> settings = new LinkedHashMap<>();
    private final List<Consumer<SettingScope>> onDelete = new ArrayList<>();
    private long change;

    /** Told of each deletion: what a foreign key with cascade does in a database. */
    void onDelete(Consumer<SettingScope> listener) {
        onDelete.add(listener);
    }

    @Override
    public synchronized List<StoredSettings> all() {
        return List.copyOf(settings.values());
    }

    @Override
    public synchronized long lastChange() {
        return change;
    }

    @Override
    public synchronized long nextChange() {
        change++;
        return change;
    }

    @Override
    public synchronized void save(StoredSettings stored) {
        settings.put(new Place(stored.family(), stored.scope().key()), stored);
    }

    @Override
    public synchronized void delete(String family, SettingScope scope) {
        settings.remove(new Place(family, scope.key()));
        onDelete.forEach(listener -> listener.accept(scope));
    }
}
