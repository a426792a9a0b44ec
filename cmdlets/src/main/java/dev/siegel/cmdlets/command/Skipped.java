package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.result.PropertyValue;

/** Users without a pool among many: left out and counted, where one alone is an error. */
public final class Skipped {
    /** The error a user without a pool leads to; a pipeline counts these and goes on. */
    public static final String ERROR_ID = "UserNotHomed";

    private int count;

    void unlessHomed(CmdletContext context, Runnable what) {
        try {
            what.run();
        } catch (CmdletFailure failure) {
            if (!failure.error().errorId().equals(ERROR_ID)) {
                throw failure;
            }
            context.step(failure.error().message());
            count++;
        }
    }

    void tell(CmdletContext context) {
        if (count > 0) {
            context.warn(told(count));
        }
    }

    /** The one line about all of them. */
    public static String told(int skipped) {
        return "%d %s without a registrar pool %s left out; -Verbose names them."
                .formatted(skipped, skipped == 1 ? "user" : "users", skipped == 1 ? "was" : "were");
    }

    /** Ends the cmdlet for a piped user who has no pool, without asking the server. */
    static void refuseUnhomed(CmdletContext context, String shown) {
        context.input()
                .filter(Skipped::isUnhomed)
                .ifPresent(_ -> {
                    throw new CmdletFailure(
                            new ErrorRecord(
                                    "The user %s is enabled but has no registrar pool."
                                            .formatted(shown),
                                    ErrorCategory.INVALID_OPERATION,
                                    ERROR_ID,
                                    shown,
                                    ExitCode.ERRORS));
                });
    }

    private static boolean isUnhomed(CmdletObject user) {
        return user.spelling("RegistrarPool").isPresent()
                && user.spelling("Enabled").isPresent()
                && user.value("RegistrarPool") instanceof PropertyValue.Nothing;
    }
}
