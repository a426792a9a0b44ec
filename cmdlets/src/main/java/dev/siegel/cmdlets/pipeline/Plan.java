package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.language.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline ready to run.
 *
 * @param head an expression whose values come in first, null when a cmdlet begins
 */
record Plan(@Nullable Expression head, List<BoundCmdlet> lines) {
    Plan {
        lines = List.copyOf(lines);
    }

    Optional<BoundCmdlet> last() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }
}
