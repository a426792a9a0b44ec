package dev.siegel.api.testing;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorSignIn;
import dev.siegel.pool.administrator.AdministratorToken;
import dev.siegel.pool.administrator.CallerByToken;
import dev.siegel.pool.administrator.LocalAdministratorToken;
import dev.siegel.pool.administrator.SetAdministratorPassword;
import dev.siegel.pool.administrator.SignInRefusals;
import dev.siegel.pool.administrator.SignInThrottle;
import dev.siegel.pool.administrator.TokenHash;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.testing.InMemoryAdministratorStore;
import dev.siegel.pool.testing.InMemoryAdministratorTokenStore;
import dev.siegel.pool.testing.TestingPool;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** Administrators of a pool in memory, and tokens for them without the work of a sign-in. */
final class TestingAdministration {
    private final TestingPool pool;
    private final InMemoryAdministratorStore administrators = new InMemoryAdministratorStore();
    private final InMemoryAdministratorTokenStore tokens =
            new InMemoryAdministratorTokenStore(administrators);
    private final PasswordDigest digests;

    TestingAdministration(TestingPool pool) {
        this.pool = pool;
        this.digests =
                new PasswordDigest(new SecretKeySpec(new byte[32], "HmacSHA256"), pool.random);
    }

    void add(String name, String password, Role role) {
        administrators.insert(
                new Administrator(
                        AdministratorName.of(name),
                        Set.of(role),
                        digests.of(password.toCharArray()),
                        null,
                        false));
    }

    String token(Role role) {
        var name = AdministratorName.of(role.displayName());
        administrators.insert(new Administrator(name, Set.of(role), "-", null, false));
        String token = new RandomSecrets(pool.random).token();
        var now = pool.clock.instant();
        tokens.insert(
                new AdministratorToken(
                        TokenHash.of(token), name, now, now.plus(Duration.ofMinutes(15))));
        return token;
    }

    List<Object> beans() {
        var throttle = new SignInThrottle(pool.clock);
        var secrets = new RandomSecrets(pool.random);
        return List.of(
                new AdministratorSignIn(
                        administrators,
                        tokens,
                        digests,
                        secrets,
                        throttle,
                        new SignInRefusals(pool.auditor, pool.work, pool.clock),
                        pool.auditor,
                        pool.work,
                        pool.clock),
                new SetAdministratorPassword(
                        administrators,
                        tokens,
                        digests,
                        throttle,
                        _ -> {},
                        pool.auditor,
                        pool.work),
                new CallerByToken(
                        tokens, LocalAdministratorToken.of(TestingApi.LOCAL_TOKEN), pool.clock));
    }
}
