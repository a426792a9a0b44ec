package dev.siegel.cmdlets.result;

/** Ends the cmdlet that is running; carries the error to show. */
public final class CmdletFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorRecord error;

    public CmdletFailure(ErrorRecord error) {
        super(error.message());
        this.error = error;
    }

    public CmdletFailure(ErrorRecord error, Throwable cause) {
        super(error.message(), cause);
        this.error = error;
    }

    /** A failure of the line as typed. */
    public static CmdletFailure usage(String message, String errorId) {
        return new CmdletFailure(ErrorRecord.usage(message, errorId));
    }

    public ErrorRecord error() {
        return error;
    }
}
