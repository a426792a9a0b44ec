package dev.siegel.cmdlets.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which targets the cmdlets of one pipeline are to change; more than ten of them want a yes. */
final class Bulk {
    /** Above this many users a change has a high impact. */
    static final int ASKED_ABOVE = 10;

    private final Map<String, Set<String>> targets = new HashMap<>();
    private final Set<String> agreed = new HashSet<>();

    /** Whether this target is one more than may be changed without a question. */
    boolean isTooMany(String cmdlet, String target) {
        if (agreed.contains(cmdlet)) {
            return false;
        }
        Set<String> known = targets.computeIfAbsent(cmdlet, _ -> new HashSet<>());
        known.add(target);
        return known.size() > ASKED_ABOVE;
    }

    void agree(String cmdlet) {
        agreed.add(cmdlet);
        targets.remove(cmdlet);
    }
}
