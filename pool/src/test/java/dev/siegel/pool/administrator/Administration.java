package dev.siegel.pool.administrator;

import dev.siegel.pool.account.Password;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.testing.InMemoryAdminRoleStore;
import dev.siegel.pool.testing.InMemoryAdministratorStore;
import dev.siegel.pool.testing.InMemoryAdministratorTokenStore;
import dev.siegel.pool.testing.InMemoryApiTokenStore;
import dev.siegel.pool.testing.TestingPool;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** The administration of a pool in memory, with two administrators. */
final class Administration {
    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    static final InetAddress ELSEWHERE = InetAddress.ofLiteral("192.0.2.7");
    static final String PASSWORD = "right password";
    static final String LOCAL_TOKEN = "the-local-token";

    final TestingPool pool = new TestingPool();
    final InMemoryAdministratorStore administrators = new InMemoryAdministratorStore();
    final InMemoryAdministratorTokenStore tokens =
            new InMemoryAdministratorTokenStore(administrators);
    final InMemoryApiTokenStore apiTokens = new InMemoryApiTokenStore(administrators);
    final InMemoryAdminRoleStore customRoles = new InMemoryAdminRoleStore();
    final Roles roles = new Roles(customRoles);
    final PasswordDigest digests =
            new PasswordDigest(new SecretKeySpec(new byte[32], "HmacSHA256"), pool.random);
    final RandomSecrets secrets = new RandomSecrets(pool.random);
    final SignInThrottle throttle = new SignInThrottle(pool.clock);
    final List<AdministratorName> changed = new ArrayList<>();

    Administrator administrator(String name, Role role) {
        var made =
                Administrator.of(
                        AdministratorName.of(name),
                        Set.of(role),
                        digests.of(PASSWORD.toCharArray()));
        administrators.insert(made);
        return made;
    }

    AdministratorSignIn signIn() {
        return new AdministratorSignIn(
                administrators,
                tokens,
                roles,
                digests,
                secrets,
                throttle,
                new SignInRefusals(pool.auditor, pool.work, pool.clock),
                pool.auditor,
                pool.work,
                pool.clock);
    }

    CallerByToken callers() {
        return new CallerByToken(
                tokens, apiTokens, roles, LocalAdministratorToken.of(LOCAL_TOKEN), pool.clock);
    }

    SetAdministratorPassword setPassword() {
        return new SetAdministratorPassword(
                administrators,
                tokens,
                roles,
                digests,
                throttle,
                changed::add,
                pool.auditor,
                pool.work);
    }

    InitialAdministrator initial() {
        return new InitialAdministrator(
                administrators, digests, secrets, pool.auditor, pool.work, pool.clock);
    }

    static Caller caller(String name, Role... roles) {
        return Caller.holding(name, "192.0.2.7", Set.of(roles), "c-2");
    }

    static Password password(String text) {
        return new Password(text.toCharArray());
    }
}
