package dev.siegel.store;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.settings.StoredSettings;
import dev.siegel.pool.work.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings in {@code scoped_setting}, their values in {@code scoped_setting_value}. */
final class JdbcSettingStore implements SettingStore {
    private final Statements statements;
    private final UnitOfWork work;

    JdbcSettingStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.work = work;
    }

    private record Place(String family, String scopeKey) {}

    private record Value(Place place, String property, String text) {}

    private record Head(Place place, SettingScope scope, long version) {}

    @Override
    public List<StoredSettings> all() {
        return work.inTransaction(this::read);
    }

    private List<StoredSettings> read() {
        Map<Place, Map<String, String>> values = new HashMap<>();
        statements
                .list(
                        "select family, scope_key, property, property_value from scoped_setting_value",
                        row ->
                                new Value(
                                        new Place(row.text("family"), row.text("scope_key")),
                                        row.text("property"),
                                        row.text("property_value")))
                .forEach(value ->
                        values.computeIfAbsent(value.place(), _ -> new HashMap<>())
                                .put(value.property(), value.text()));
        return statements
                .list(
                        "select family, scope_key, scope, version from scoped_setting",
                        row ->
                                new Head(
                                        new Place(row.text("family"), row.text("scope_key")),
                                        SettingScope.of(row.text("scope")),
                                        row.number("version")))
                .stream()
                .map(head ->
                        new StoredSettings(
                                head.place().family(),
                                head.scope(),
                                values.getOrDefault(head.place(), Map.of()),
                                head.version()))
                .toList();
    }

    @Override
    public long lastChange() {
        return statements
                .one(
                        "select last_change from setting_change where change_id = 1",
                        row -> row.number("last_change"))
                .orElse(0L);
    }

    @Override
    public long nextChange() {
        statements.update(
                "update setting_change set last_change = last_change + 1 where change_id = 1");
        return lastChange();
    }

    @Override
    public void save(StoredSettings settings) {
        work.run(() -> replace(settings));
    }

    /** The row itself stays where there is one: grants to users refer to it. */
    private void replace(StoredSettings settings) {
        String key = settings.scope().key();
        int there =
                statements.update(
                        "update scoped_setting set scope = ?, version = ? where family = ? and scope_key = ?",
                        settings.scope().toString(),
                        settings.version(),
                        settings.family(),
                        key);
        if (there == 0) {
            statements.update(
                    "insert into scoped_setting (family, scope_key, scope, version) values (?,?,?,?)",
                    settings.family(),
                    key,
                    settings.scope().toString(),
                    settings.version());
        }
        statements.update(
                "delete from scoped_setting_value where family = ? and scope_key = ?",
                settings.family(),
                key);
        List<@Nullable Object[]> rows = new ArrayList<>();
        settings.values()
                .forEach((property, value) ->
                        rows.add(new Object[] {settings.family(), key, property, value}));
        statements.updateAll(
                "insert into scoped_setting_value (family, scope_key, property, property_value) values (?,?,?,?)",
                rows);
    }

    @Override
    public void delete(String family, SettingScope scope) {
        statements.update(
                "delete from scoped_setting where family = ? and scope_key = ?",
                family,
                scope.key());
    }
}
