package dev.siegel.pool.administrator;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.work.UnitOfWork;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Trades an administrator's name and password for a token. An unknown name costs the same work as a
 * wrong password and gets the same answer.
 */
public final class AdministratorSignIn {
    static final String NAME = "Connect-CsServer";

    /** How long a token works. */
    public static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);

    /** No stored password is longer; checked before any work is done. */
    private static final int LONGEST_PASSWORD = 127;

    private final AdministratorStore administrators;
    private final AdministratorTokenStore tokens;
    private final Roles roles;
    private final PasswordDigest digests;
    private final RandomSecrets secrets;
    private final SignInThrottle throttle;
    private final SignInRefusals refusals;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public AdministratorSignIn(
            AdministratorStore administrators,
            AdministratorTokenStore tokens,
            Roles roles,
            PasswordDigest digests,
            RandomSecrets secrets,
            SignInThrottle throttle,
            SignInRefusals refusals,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.administrators = administrators;
        this.tokens = tokens;
        this.roles = roles;
        this.digests = digests;
        this.secrets = secrets;
        this.throttle = throttle;
        this.refusals = refusals;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The token is shown this once. */
        record SignedIn(String token, Instant expirationTime, Administrator administrator)
                implements Outcome {
            @Override
            public String toString() {
                return "SignedIn[" + administrator.name() + "]";
            }
        }

        /** Unknown name, wrong or expired password: the caller says the same of all three. */
        record Refused() implements Outcome {}

        /** Too many failed attempts with this name or from this address. */
        record Throttled(Duration remaining) implements Outcome {}
    }

    public Outcome signIn(String name, char[] password, InetAddress address, String correlationId) {
        String key = AdministratorName.isOne(name) ? AdministratorName.of(name).key() : "";
        Optional<Duration> wait = throttle.begin(key, address);
        if (wait.isPresent()) {
            refusals.count(name, address, correlationId, "too many attempts");
            return new Outcome.Throttled(wait.get());
        }
        Optional<Administrator> known = known(name);
        String cause = causeOfRefusal(known, password);
        if (cause.isEmpty()) {
            Optional<Outcome> done = issue(known.orElseThrow(), password, address, correlationId);
            if (done.isPresent()) {
                throttle.succeeded(key, address);
                return done.get();
            }
            cause = "the password was changed meanwhile";
        }
        refusals.count(name, address, correlationId, cause);
        return new Outcome.Refused();
    }

    private Optional<Administrator> known(String name) {
        return AdministratorName.isOne(name)
                ? administrators.find(AdministratorName.of(name))
                : Optional.empty();
    }

    /** Empty when the password is right and valid. */
    private String causeOfRefusal(Optional<Administrator> known, char[] password) {
        if (password.length > LONGEST_PASSWORD) {
            return "overlong password";
        }
        boolean right =
                known.map(one -> digests.matches(password, one.passwordDigest()))
                        .orElseGet(() -> digests.matchesNobody(password));
        if (known.isEmpty()) {
            return "unknown name";
        }
        if (!right) {
            return "wrong password";
        }
        if (!known.get().enabled()) {
            return "disabled";
        }
        return known.get().isPasswordValidAt(clock.instant()) ? "" : "the password has expired";
    }

    private Optional<Outcome> issue(
            Administrator known, char[] password, InetAddress address, String correlationId) {
        String token = secrets.token();
        Optional<String> newDigest =
                digests.isOutdated(known.passwordDigest())
                        ? Optional.of(digests.of(password))
                        : Optional.empty();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var stored =
                new AdministratorToken(
                        TokenHash.of(token), known.name(), now, now.plus(TOKEN_LIFETIME));
        return work.inTransaction(() -> {
            Optional<Administrator> locked = administrators.lock(known.name());
            if (locked.filter(one -> one.passwordDigest().equals(known.passwordDigest()))
                    .isEmpty()) {
                return Optional.empty();
            }
            newDigest.ifPresent(digest -> administrators.update(locked.get().withDigest(digest)));
            tokens.deleteExpired(now);
            tokens.insert(stored);
            audit(known, address, correlationId);
            return Optional.of(new Outcome.SignedIn(token, stored.expirationTime(), locked.get()));
        });
    }

    private void audit(Administrator who, InetAddress address, String correlationId) {
        var caller =
                new Caller(
                        who.name().toString(),
                        address.getHostAddress(),
                        roles.grants(who.roles()),
                        correlationId);
        auditor.done(caller, new Operation(NAME, who.name().toString(), null), Map.of());
    }
}
