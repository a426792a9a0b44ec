package dev.siegel.cmdlets.reference;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.Group;
import dev.siegel.cmdlets.binding.ParameterType;

/** The syntax line of a cmdlet. */
public final class Syntax {
    private Syntax() {}

    /** {@code Get-CsUser [[-Identity] <UserIdParameter>] [<CommonParameters>]}. */
    public static String of(CmdletDescription cmdlet) {
        var text = new StringBuilder(cmdlet.name());
        for (ParameterDescription parameter : cmdlet.parameters()) {
            if (isOfCmdlet(parameter)) {
                text.append(' ').append(of(parameter));
            }
        }
        return text.append(" [<CommonParameters>]").toString();
    }

    /** Whether it is the cmdlet's, not everybody's. */
    static boolean isOfCmdlet(ParameterDescription parameter) {
        return parameter.group() == Group.CMDLET
                || parameter.group() == Group.OURS
                || isConfirmation(parameter);
    }

    /** Whether it is -WhatIf or -Confirm, which only some cmdlets have. */
    public static boolean isConfirmation(ParameterDescription parameter) {
        return "WhatIf".equals(parameter.name()) || "Confirm".equals(parameter.name());
    }

    private static String of(ParameterDescription parameter) {
        String name = "-" + parameter.name();
        String shown = parameter.position() > 0 ? "[" + name + "]" : name;
        String whole =
                parameter.type() instanceof ParameterType.Switch
                        ? shown
                        : shown + " <" + parameter.type().label() + ">";
        return parameter.mandatory() ? whole : "[" + whole + "]";
    }
}
