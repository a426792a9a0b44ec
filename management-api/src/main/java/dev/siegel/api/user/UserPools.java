package dev.siegel.api.user;

import dev.siegel.api.problem.ProblemException;
import java.util.List;

/** What is said of pools the topology does not have. */
final class UserPools {
    private UserPools() {}

    static ProblemException unknown(String field, String given, List<String> known) {
        String shown = given.length() > 64 ? given.substring(0, 64) + "…" : given;
        return ProblemException.badField(
                field, "there is no pool " + shown + "; there is " + String.join(", ", known));
    }
}
