package dev.siegel.pool.administrator;

import dev.siegel.pool.account.Password;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the first administrator of a pool that has none: {@code admin}, with a random password that
 * works for 24 hours or until it is changed.
 */
public final class InitialAdministrator {
    public static final AdministratorName ADMIN = AdministratorName.of("admin");

    private static final Duration PASSWORD_VALIDITY = Duration.ofHours(24);

    private final AdministratorStore administrators;
    private final PasswordDigest digests;
    private final RandomSecrets secrets;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public InitialAdministrator(
            AdministratorStore administrators,
            PasswordDigest digests,
            RandomSecrets secrets,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.administrators = administrators;
        this.digests = digests;
        this.secrets = secrets;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @return the password to hand over, or empty when the pool has administrators already
     */
    public Optional<Password> create(String correlationId) {
        if (!administrators.isEmpty()) {
            return Optional.empty();
        }
        Password password = new Password(secrets.password());
        Instant expires = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(PASSWORD_VALIDITY);
        var admin =
                new Administrator(
                        ADMIN,
                        new TreeSet<>(Set.of(Role.ADMINISTRATOR.roleName())),
                        true,
                        digests.of(password.characters()),
                        expires,
                        true);
        return work.inTransaction(() -> {
            if (!administrators.isEmpty() || !administrators.insert(admin)) {
                return Optional.empty();
            }
            auditor.done(
                    Caller.pool(correlationId),
                    new Operation("New-CsAdministrator", ADMIN.toString(), null),
                    Map.of("passwordExpirationTime", expires.toString()));
            return Optional.of(password);
        });
    }
}
