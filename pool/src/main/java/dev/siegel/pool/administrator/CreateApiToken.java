package dev.siegel.pool.administrator;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Makes an API token: for oneself with no more than one holds, for others by those who manage
 * administrators.
 */
public final class CreateApiToken {
    private static final String NAME = "New-CsApiToken";

    private final ApiTokenStore tokens;
    private final AdministratorStore administrators;
    private final Roles roles;
    private final RandomSecrets secrets;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public CreateApiToken(
            ApiTokenStore tokens,
            AdministratorStore administrators,
            Roles roles,
            RandomSecrets secrets,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.tokens = tokens;
        this.administrators = administrators;
        this.roles = roles;
        this.secrets = secrets;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * The token wanted.
     *
     * @param roles of the owner, or smaller than one of them; empty for all of the owner's
     */
    public record Request(
            String name,
            AdministratorName owner,
            Set<RoleName> roles,
            RoleScopes scopes,
            Instant expirationTime,
            boolean dryRun) {
        public Request {
            roles = Set.copyOf(roles);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * Made.
         *
         * @param secret shown this once; empty after a dry run
         */
        record Made(ApiToken token, String secret) implements Outcome {
            @Override
            public String toString() {
                return "Made[" + token + "]";
            }
        }

        record NoSuchAdministrator() implements Outcome {}

        /** The owner does not have it. */
        record RoleNotHeld(RoleName role) implements Outcome {}

        record NameTaken() implements Outcome {}

        /** It would be no token, the message says why. */
        record Refused(String cause) implements Outcome {}
    }

    public Outcome create(Caller caller, Request request) {
        Operation operation = new Operation(NAME, request.owner() + "/" + request.name(), null);
        TokenOwnership.check(auditor, caller, request.owner(), operation);
        Optional<Administrator> owner = administrators.find(request.owner());
        if (owner.isEmpty()) {
            return new Outcome.NoSuchAdministrator();
        }
        Set<RoleName> wanted =
                request.roles().isEmpty() ? owner.get().roles() : new TreeSet<>(request.roles());
        for (RoleName role : wanted) {
            if (!owner.get().roles().contains(role) && isMore(role, owner.get())) {
                return new Outcome.RoleNotHeld(role);
            }
        }
        for (Grant grant : roles.grants(wanted)) {
            auditor.requireCovered(caller, grant, operation);
        }
        return make(caller, operation, request, wanted);
    }

    /** An administrator may give a script a smaller role than their own. */
    private boolean isMore(RoleName role, Administrator owner) {
        return roles.grantsWithin(Set.of(role), owner.roles()).isEmpty();
    }

    private Outcome make(
            Caller caller, Operation operation, Request request, Set<RoleName> wanted) {
        String secret = ApiToken.PREFIX + secrets.token();
        ApiToken token;
        try {
            token = token(request, wanted, secret);
        } catch (IllegalArgumentException refused) {
            return new Outcome.Refused(String.valueOf(refused.getMessage()));
        }
        if (tokens.find(request.owner(), request.name()).isPresent()) {
            return new Outcome.NameTaken();
        }
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, details(token));
            return new Outcome.Made(token, "");
        }
        return work.inTransaction(() -> {
            if (!tokens.insert(token)) {
                return new Outcome.NameTaken();
            }
            auditor.done(caller, operation, details(token));
            return new Outcome.Made(token, secret);
        });
    }

    private ApiToken token(Request request, Set<RoleName> wanted, String secret) {
        return new ApiToken(
                UUID.randomUUID(),
                request.name(),
                request.owner(),
                new TreeSet<>(wanted),
                request.scopes(),
                TokenHash.of(secret),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.expirationTime().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
    }

    private static Map<String, String> details(ApiToken token) {
        return Map.of(
                "roles", token.roles().toString(),
                "userScopes", String.join(";", token.scopes().users()),
                "configScopes", String.join(";", token.scopes().config()),
                "expirationTime", token.expirationTime().toString());
    }
}
