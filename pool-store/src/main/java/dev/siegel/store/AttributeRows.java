package dev.siegel.store;

import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.account.DirectoryAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Directory attributes, a row a value, of accounts or of users. */
final class AttributeRows {
    /** Values hold no control characters, so that a line feed can part them. */
    static final String OF_ACCOUNT =
            "(select string_agg(a.attribute || '=' || a.attribute_value, chr(10)) from account_attribute a"
                    + " where a.account_id = account.account_id)";

    private final Statements statements;
    private final String table;
    private final String owner;

    private AttributeRows(Statements statements, String table, String owner) {
        this.statements = statements;
        this.table = table;
        this.owner = owner;
    }

    static AttributeRows ofAccounts(Statements statements) {
        return new AttributeRows(statements, "account_attribute", "account_id");
    }

    static AttributeRows ofUsers(Statements statements) {
        return new AttributeRows(statements, "user_attribute", "user_id");
    }

    void insert(UUID id, DirectoryAttributes attributes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        attributes
                .values()
                .forEach((attribute, value) ->
                        rows.add(
                                new @Nullable Object[] {
                                    id, attribute.key(), value, Keys.of(value.strip())
                                }));
        statements.updateAll(
                "insert into "
                        + table
                        + " ("
                        + owner
                        + ", attribute, attribute_value, attribute_value_key) values (?,?,?,?)",
                rows);
    }

    void replace(UUID id, DirectoryAttributes attributes) {
        statements.update("delete from " + table + " where " + owner + " = ?", id);
        insert(id, attributes);
    }

    /** Those of each owner that has some. */
    Map<UUID, DirectoryAttributes> of(Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        Map<UUID, DirectoryAttributes> found = new HashMap<>();
        statements
                .list(
                        "select "
                                + owner
                                + ", string_agg(attribute || '=' || attribute_value, chr(10)) as attributes from "
                                + table
                                + " where "
                                + owner
                                + " in ("
                                + Statements.marks(owners)
                                + ") group by "
                                + owner,
                        row -> Map.entry(row.uuid(owner), read(row.nullableText("attributes"))),
                        owners.toArray())
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Reads what {@link #OF_ACCOUNT} selects; names this program does not know are left out. */
    static DirectoryAttributes read(@Nullable String lines) {
        if (lines == null) {
            return DirectoryAttributes.none();
        }
        Map<DirectoryAttribute, String> values = new EnumMap<>(DirectoryAttribute.class);
        lines.lines()
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    DirectoryAttribute.named(line.substring(0, equals))
                            .ifPresent(known -> values.put(known, line.substring(equals + 1)));
                });
        return new DirectoryAttributes(values);
    }
}
