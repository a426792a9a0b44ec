package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.ExitCode;

/** What a run ends with: the first error's code, unless something ended it altogether. */
final class Verdict {
    private ExitCode first = ExitCode.DONE;
    private ExitCode end = ExitCode.DONE;

    void met(ExitCode code) {
        if (first == ExitCode.DONE) {
            first = code;
        }
    }

    void ended(ExitCode code) {
        met(code);
        if (end == ExitCode.DONE) {
            end = code;
        }
    }

    ExitCode code() {
        return end == ExitCode.DONE ? first : end;
    }
}
