package dev.siegel.pool.testing;

import dev.siegel.pool.settings.SettingScope;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.settings.StoredSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings in a map by family and scope. */
public final class InMemorySettingStore implements SettingStore {
    private record Place(String family, String scope) {}

    private final Map<Place, StoredSettings> settings = new LinkedHashMap<>();
    private long change;

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
    }
}
