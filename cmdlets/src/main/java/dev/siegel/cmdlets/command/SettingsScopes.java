package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;

/** The scope an object of settings is for. */
final class SettingsScopes {
    private SettingsScopes() {}

    static String of(CmdletObject object) {
        if (object.value("Identity") instanceof PropertyValue.Text(String identity)) {
            return "global".equalsIgnoreCase(identity) ? "global" : identity;
        }
        throw CmdletFailure.usage(
                "Cannot bind parameter 'Instance': the object has no Identity.",
                "CannotConvertArgumentNoMessage");
    }
}
