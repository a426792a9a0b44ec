package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorRecord;

/**
 * A call that could not go on; carries the problem. It has no stack trace: the problem is the
 * line's or the server's, and JShell would bury it under one.
 */
public final class CsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorRecord problem;

    CsException(ErrorRecord problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    CsException(CmdletFailure failure) {
        this(failure.error());
    }

    public ErrorRecord problem() {
        return problem;
    }
}
