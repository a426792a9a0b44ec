package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.ErrorRecord;
import java.util.List;

/** What a call tells beside its objects. */
record Account(
        List<ErrorRecord> errors, List<String> warnings, List<String> steps, List<String> said) {
    Account {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        steps = List.copyOf(steps);
        said = List.copyOf(said);
    }
}
