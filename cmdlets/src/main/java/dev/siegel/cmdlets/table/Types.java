package dev.siegel.cmdlets.table;

import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** The types parameters of the table have. */
final class Types {
    static final ParameterType TEXT = new ParameterType.Text();
    static final ParameterType ANYTHING = new ParameterType.Anything();
    static final ParameterType CODE = new ParameterType.Code();
    static final ParameterType TEXTS = new ParameterType.ListOf(TEXT);
    static final ParameterType SECRET = new ParameterType.Secret();
    static final ParameterType SWITCH = new ParameterType.Switch();
    static final ParameterType FLAG = new ParameterType.Flag();
    static final ParameterType FILE = new ParameterType.File();
    static final ParameterType MOMENT = new ParameterType.Moment();
    static final ParameterType SPAN = new ParameterType.Span();
    static final ParameterType GUID = new ParameterType.Guid();
    static final ParameterType GUIDS = new ParameterType.ListOf(GUID);
    static final ParameterType CONDITION = new ParameterType.Condition();
    static final ParameterType CREDENTIAL = new ParameterType.Credential();
    static final ParameterType ONE_USER = new ParameterType.UserIdentity(false);
    static final ParameterType USERS = new ParameterType.UserIdentity(true);
    static final ParameterType COUNT = new ParameterType.Limit();
    static final ParameterType SETTINGS_SCOPE = new ParameterType.Scope(false);
    static final ParameterType POLICY_SCOPE = new ParameterType.Scope(true);
    static final ParameterType PORT = new ParameterType.Whole(1, 65_535);
    static final ParameterType NUMBER = new ParameterType.Whole(0, Integer.MAX_VALUE);

    private Types() {}

    static ParameterType oneOf(String... values) {
        return new ParameterType.OneOf(List.of(values));
    }

    static ParameterType orNull(ParameterType type) {
        return new ParameterType.OrNull(type);
    }

    static ParameterType object(String typeName) {
        return new ParameterType.ObjectOf(typeName, false);
    }

    static ParameterType changeOf(String element) {
        return new ParameterType.ListChange(element);
    }
}
