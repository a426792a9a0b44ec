package dev.siegel.api.user;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.enablement.MoveUsers.Choice;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which users are meant: exactly one of the members is given. */
@Serdeable.Deserializable
@Schema(name = "UserSelector")
record UserSelector(
        @Schema(
                        description = "These users, by any form of identity.",
                        example = "[\"sip:User1@msxfaq.de\"]")
                @Nullable List<String> users,
        @Schema(
                        description = "Those that pass.",
                        example = "RegistrarPool -eq 'pool01.example.com'")
                @Nullable String filter) {
    private static final int MOST = 10_000;

    /** The choice it is; every identity is looked up, and one that is nobody's is refused. */
    Choice choice(Caller caller, Users find) {
        if ((users == null) == (filter == null)) {
            throw ProblemException.badField("selector", "takes one of users and filter");
        }
        return users == null
                ? Inputs.parsed("selector.filter", String.valueOf(filter), Choice.Filtered::new)
                : named(caller, find, users);
    }

    private static Choice named(Caller caller, Users find, List<String> given) {
        if (given.isEmpty() || given.size() > MOST) {
            throw ProblemException.badField("selector.users", "takes 1 to " + MOST);
        }
        Set<UserId> ids = new LinkedHashSet<>();
        for (String identity : given) {
            if (identity == null) {
                throw ProblemException.badField("selector.users", "holds a null");
            }
            ids.add(find.ofIdentity(caller, "selector.users", identity).id());
        }
        return new Choice.Named(ids);
    }
}
