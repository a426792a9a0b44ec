package dev.siegel.api.user;

import dev.siegel.api.problem.Problem.Candidate;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the user a path or a field names. */
@Singleton
public final class Users {
    private final FindUsers find;

    Users(FindUsers find) {
        this.find = find;
    }

    /** The one user of a path segment: our id, a SIP address or a user principal name. */
    public User ofPath(Caller caller, String segment) {
        UserIdentity identity = Inputs.parsed("user", segment, UserIdentity::of);
        return switch (identity) {
            case UserIdentity.ByUserId _,
                    UserIdentity.BySipAddress _,
                    UserIdentity.BySipAddressOrUserPrincipalName _ ->
                    one(caller, identity, segment);
            case UserIdentity.ByLogonName _,
                    UserIdentity.ByDistinguishedName _,
                    UserIdentity.ByDisplayName _,
                    UserIdentity.ByDisplayNamePattern _ ->
                    throw ProblemException.badField(
                            "user",
                            "a path takes the user's id, SIP address or user principal name; look"
                                    + " others up with users?identity=");
        };
    }

    /** The one user an identity names, in any form but a display name with an asterisk. */
    public User ofIdentity(Caller caller, String field, String text) {
        UserIdentity identity = Inputs.parsed(field, text, UserIdentity::of);
        if (identity instanceof UserIdentity.ByDisplayNamePattern) {
            throw ProblemException.badField(field, "no asterisk is taken here; use displayName=");
        }
        return one(caller, identity, text);
    }

    private User one(Caller caller, UserIdentity identity, String text) {
        List<User> found = find.named(caller, identity);
        if (found.isEmpty()) {
            throw ProblemException.notFound("user", text);
        }
        if (found.size() > 1) {
            throw ProblemException.ambiguous(text, found.stream().map(Users::candidate).toList());
        }
        return found.getFirst();
    }

    private static Candidate candidate(User user) {
        return new Candidate(
                user.id().toString(),
                user.sipAddress().toString(),
                user.userPrincipalName(),
                user.displayName());
    }
}
