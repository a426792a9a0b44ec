package dev.siegel.cmdlets.output;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which properties are printed.
 *
 * @param asked names in any case, each with asterisks if need be; empty for the type's own view
 */
record Columns(List<String> asked, boolean allWhenNotAsked) {
    Columns {
        asked = List.copyOf(asked);
    }

    List<String> of(CmdletObject object) {
        List<String> all = new ArrayList<>(object.properties().keySet());
        if (!asked.isEmpty()) {
            var chosen = new LinkedHashSet<String>();
            asked.forEach(name -> chosen.addAll(matching(name, all)));
            return List.copyOf(chosen);
        }
        return allWhenNotAsked || object.defaultView().isEmpty() ? all : object.defaultView();
    }

    private static List<String> matching(String asked, List<String> all) {
        List<String> found =
                all.stream().filter(name -> WildcardText.matches(asked, name)).toList();
        if (found.isEmpty() && asked.indexOf('*') < 0) {
            throw CmdletFailure.usage(
                    "There is no property '%s'; there are: %s."
                            .formatted(asked, String.join(", ", all)),
                    "PropertyNotFound");
        }
        return found;
    }
}
