package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Get-Member: the properties of the first object of each type. */
final class MemberStep extends ObjectStep {
    private static final String TYPE = "Microsoft.PowerShell.Commands.MemberDefinition";

    private final Set<String> types = new HashSet<>();

    MemberStep(StageContext context, Sink next) {
        super(context, next);
    }

    @Override
    void process(PropertyValue value) {
        if (!(value instanceof PropertyValue.Item(CmdletObject object))) {
            if (types.add(kind(value))) {
                emit(member("", "Type", kind(value), kind(value)));
            }
        } else if (types.add(object.typeName())) {
            var wanted = new Wildcard(line().text("Name").orElse("*"), false);
            object.properties()
                    .forEach((name, property) -> {
                        if (wanted.matches(name)) {
                            emit(member(name, "Property", kind(property), object.typeName()));
                        }
                    });
        }
    }

    private static String kind(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text _ -> "string";
            case PropertyValue.Flag _ -> "bool";
            case PropertyValue.Whole _ -> "long";
            case PropertyValue.Decimal _ -> "double";
            case PropertyValue.Moment _ -> "datetime";
            case PropertyValue.Span _ -> "timespan";
            case PropertyValue.Many _ -> "list";
            case PropertyValue.HashTable _ -> "hashtable";
            case PropertyValue.Item(CmdletObject object) -> object.typeName();
            case PropertyValue.Credential _ -> "pscredential";
            case PropertyValue.Code _ -> "scriptblock";
            case PropertyValue.Nothing _ -> "null";
        };
    }

    private static PropertyValue member(
            String name, String memberType, String definition, String type) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("Name", new PropertyValue.Text(name));
        properties.put("MemberType", new PropertyValue.Text(memberType));
        properties.put("Definition", new PropertyValue.Text(definition));
        properties.put("TypeName", new PropertyValue.Text(type));
        return new PropertyValue.Item(
                new CmdletObject(TYPE, List.of("Name", "MemberType", "Definition"), properties));
    }
}
