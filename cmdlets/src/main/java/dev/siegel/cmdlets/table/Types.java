package dev.siegel.cmdlets.table;

import dev.siegel.cmdlets.binding.ParameterType;

/** The types parameters of the table have. */
final class Types {
    static final ParameterType TEXT = new ParameterType.Text();
    static final ParameterType SECRET = new ParameterType.Secret();
    static final ParameterType SWITCH = new ParameterType.Switch();
    static final ParameterType FILE = new ParameterType.File();
    static final ParameterType MOMENT = new ParameterType.Moment();
    static final ParameterType GUID = new ParameterType.Guid();
    static final ParameterType GUIDS = new ParameterType.ListOf(GUID);
    static final ParameterType ONE_USER = new ParameterType.UserIdentity(false);
    static final ParameterType USERS = new ParameterType.UserIdentity(true);
    static final ParameterType COUNT = new ParameterType.Whole(0, Integer.MAX_VALUE);

    private Types() {}
}
