package dev.siegel.cmdlets.result;

/**
 * One error as administrators see it.
 *
 * @param errorId stable, for scripts to match, {@code ManagementObjectNotFound}
 * @param target what it is about, empty when nothing in particular
 */
public record ErrorRecord(
        String message, ErrorCategory category, String errorId, String target, ExitCode exitCode) {

    public static ErrorRecord usage(String message, String errorId) {
        return new ErrorRecord(
                message, ErrorCategory.INVALID_ARGUMENT, errorId, "", ExitCode.USAGE);
    }
}
