package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.settings.SettingProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes objects of one type from what the server sends.
 *
 * @param typeName the name administrators' scripts know the type by
 * @param view the properties shown when none are asked for; all when empty
 * @param columns in their order
 */
public record Shape(String typeName, List<String> view, List<Column> columns) {
    /** How a member becomes a value. */
    public enum Kind {
        /** By what it is in JSON. */
        PLAIN,
        MOMENT,
        /** A word in camelCase, shown with a capital. */
        CHOICE
    }

    /** One property and the member it comes from. */
    public record Column(String name, String member, Kind kind) {}

    public Shape {
        view = List.copyOf(view);
        columns = List.copyOf(columns);
    }

    public static Shape of(String typeName) {
        return new Shape(typeName, List.of(), List.of());
    }

    /** The same with properties that are what their member is in JSON. */
    public Shape plain(String... names) {
        return with(Kind.PLAIN, names);
    }

    public Shape moments(String... names) {
        return with(Kind.MOMENT, names);
    }

    public Shape choices(String... names) {
        return with(Kind.CHOICE, names);
    }

    /** The same with a property whose member has another name. */
    public Shape renamed(String name, String member) {
        return new Shape(typeName, view, added(List.of(new Column(name, member, Kind.PLAIN))));
    }

    /** The same, what it has by now being what is shown. */
    public Shape shown() {
        return new Shape(typeName, columns.stream().map(Column::name).toList(), columns);
    }

    /** The same with these properties shown. */
    public Shape showing(String... names) {
        return new Shape(typeName, List.of(names), columns);
    }

    private Shape with(Kind kind, String... names) {
        List<Column> more = new ArrayList<>();
        for (String name : names) {
            more.add(new Column(name, SettingProperty.member(name), kind));
        }
        return new Shape(typeName, view, added(more));
    }

    private List<Column> added(List<Column> more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(more);
        return all;
    }

    /** The names of its properties. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public CmdletObject object(Json.Members members) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        for (Column column : columns) {
            properties.put(column.name(), value(members, column));
        }
        return new CmdletObject(typeName, view, properties);
    }

    private static PropertyValue value(Json.Members members, Column column) {
        return switch (column.kind()) {
            case PLAIN -> Fields.value(members.members().get(column.member()));
            case MOMENT -> Fields.moment(members, column.member());
            case CHOICE -> Fields.choice(members, column.member());
        };
    }
}
