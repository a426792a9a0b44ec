package dev.siegel.pool.settings;

import dev.siegel.pool.identity.SettingScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything stored at one moment, as settings of their families. */
public final class SettingsSnapshot {
    private record Place(String family, String scope) {}

    private final long change;
    private final Map<Place, StoredSettings> stored;

    private SettingsSnapshot(long change, Map<Place, StoredSettings> stored) {
        this.change = change;
        this.stored = stored;
    }

    /** Reads the store; the number is read first, so that it is never newer than the rest. */
    public static SettingsSnapshot read(SettingStore store) {
        long change = store.lastChange();
        return of(change, store.all());
    }

    static SettingsSnapshot of(long change, Collection<StoredSettings> all) {
        Map<Place, StoredSettings> stored = new HashMap<>();
        all.forEach(one -> stored.put(new Place(one.family(), one.scope().key()), one));
        return new SettingsSnapshot(change, stored);
    }

    /** The number of the change after which it was read. */
    public long change() {
        return change;
    }

    /** The settings at a scope; Global always has some. */
    public Optional<ScopedSettings> find(SettingFamily family, SettingScope scope) {
        StoredSettings found = stored.get(new Place(family.key(), scope.key()));
        if (found != null) {
            return Optional.of(ScopedSettings.of(family, found));
        }
        return scope instanceof SettingScope.Global
                ? Optional.of(ScopedSettings.untouched(family))
                : Optional.empty();
    }

    /** All settings of a family, Global first, the others by their scopes. */
    public List<ScopedSettings> list(SettingFamily family) {
        List<ScopedSettings> found = new ArrayList<>();
        stored.values().stream()
                .filter(one -> one.family().equals(family.key()))
                .filter(one -> !(one.scope() instanceof SettingScope.Global))
                .sorted(Comparator.comparing(one -> one.scope().key()))
                .forEach(one -> found.add(ScopedSettings.of(family, one)));
        found.addFirst(find(family, SettingScope.global()).orElseThrow());
        return found;
    }

    /**
     * The settings that apply where several might: those of the first scope that has some.
     *
     * @param scopes the most specific first, Global last
     */
    public ScopedSettings effective(SettingFamily family, List<SettingScope> scopes) {
        return scopes.stream()
                .flatMap(scope -> find(family, scope).stream())
                .findFirst()
                .orElseGet(() -> ScopedSettings.untouched(family));
    }

    /** The same with one scope's settings changed, or, where null, gone. */
    public SettingsSnapshot with(
            SettingFamily family, SettingScope scope, @Nullable ScopedSettings changed) {
        Map<Place, StoredSettings> other = new HashMap<>(stored);
        Place place = new Place(family.key(), scope.key());
        if (changed == null) {
            other.remove(place);
        } else {
            other.put(place, changed.toStore());
        }
        return new SettingsSnapshot(change, other);
    }
}
