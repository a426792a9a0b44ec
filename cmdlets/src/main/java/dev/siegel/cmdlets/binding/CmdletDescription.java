package dev.siegel.cmdlets.binding;

import java.util.ArrayList;
import java.util.List;

/**
 * All there is to know of a cmdlet without running it.
 *
 * @param own its own parameters, in the order help shows them
 * @param exclusive sets of parameters of which a line may hold one at most
 * @param examples lines that work as they stand
 */
public record CmdletDescription(
        String name,
        String synopsis,
        boolean asksBeforeChanges,
        List<ParameterDescription> own,
        List<List<String>> exclusive,
        List<String> examples) {

    public CmdletDescription {
        own = List.copyOf(own);
        exclusive = exclusive.stream().map(List::copyOf).toList();
        examples = List.copyOf(examples);
    }

    /** Its own parameters and those every cmdlet has. */
    public List<ParameterDescription> parameters() {
        var all = new ArrayList<>(own);
        if (asksBeforeChanges) {
            all.addAll(CommonParameters.CONFIRMATION);
        }
        all.addAll(CommonParameters.COMMON);
        all.addAll(CommonParameters.OUTPUT);
        return List.copyOf(all);
    }
}
