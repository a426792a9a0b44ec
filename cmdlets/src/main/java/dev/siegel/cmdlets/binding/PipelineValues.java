package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.List;

/** Which values of a pipeline a type of parameter takes by value, and as what. */
final class PipelineValues {
    /** What a user is told from others by, cheapest for the server first. */
    private static final List<String> USER_NAMES =
            List.of("SipAddress", "UserPrincipalName", "Identity");

    private PipelineValues() {}

    static boolean fits(ParameterType type, PropertyValue input) {
        return switch (input) {
            case PropertyValue.Nothing _ -> false;
            case PropertyValue.Item(CmdletObject object) -> fits(type, object);
            case PropertyValue.Text _,
                    PropertyValue.Flag _,
                    PropertyValue.Whole _,
                    PropertyValue.Decimal _,
                    PropertyValue.Moment _,
                    PropertyValue.Span _,
                    PropertyValue.Many _,
                    PropertyValue.HashTable _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _ ->
                    true;
        };
    }

    private static boolean fits(ParameterType type, CmdletObject object) {
        return type instanceof ParameterType.Anything
                || (type instanceof ParameterType.ObjectOf wanted
                        && object.typeName().endsWith(wanted.typeName()))
                || (type instanceof ParameterType.UserIdentity && isUser(object));
    }

    /** A user of the pool or an account of the directory; a row of a listing is neither. */
    private static boolean isUser(CmdletObject object) {
        return object.typeName().contains(".ADConnect.Schema.");
    }

    static PropertyValue given(ParameterType type, PropertyValue value) {
        return type instanceof ParameterType.UserIdentity
                        && value instanceof PropertyValue.Item(CmdletObject object)
                ? USER_NAMES.stream()
                        .map(object::value)
                        .filter(name -> !(name instanceof PropertyValue.Nothing))
                        .findFirst()
                        .orElse(value)
                : value;
    }
}
