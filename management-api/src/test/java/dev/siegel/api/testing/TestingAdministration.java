package dev.siegel.api.testing;

import dev.siegel.pool.administration.AssignAdminRole;
import dev.siegel.pool.administration.ChangeAdminRole;
import dev.siegel.pool.administration.ChangeAdministrator;
import dev.siegel.pool.administration.CreateAdminRole;
import dev.siegel.pool.administration.CreateAdministrator;
import dev.siegel.pool.administration.FindAdminRoles;
import dev.siegel.pool.administration.RemoveAdminRole;
import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorSignIn;
import dev.siegel.pool.administrator.AdministratorToken;
import dev.siegel.pool.administrator.CallerByCertificate;
import dev.siegel.pool.administrator.CallerByToken;
import dev.siegel.pool.administrator.CreateApiToken;
import dev.siegel.pool.administrator.FindAdministrators;
import dev.siegel.pool.administrator.FindApiTokens;
import dev.siegel.pool.administrator.ForeignTokens;
import dev.siegel.pool.administrator.IdentifyCaller;
import dev.siegel.pool.administrator.LocalAdministratorToken;
import dev.siegel.pool.administrator.MapCertificates;
import dev.siegel.pool.administrator.RemoveApiToken;
import dev.siegel.pool.administrator.SetAdministratorPassword;
import dev.siegel.pool.administrator.SignInRefusals;
import dev.siegel.pool.administrator.SignInThrottle;
import dev.siegel.pool.administrator.TokenHash;
import dev.siegel.pool.administrator.UnlockAdministrator;
import dev.siegel.pool.audit.AuditChain;
import dev.siegel.pool.audit.AuditHead;
import dev.siegel.pool.audit.AuditHeadKeeper;
import dev.siegel.pool.audit.AuditSealer;
import dev.siegel.pool.audit.ReadAudit;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.testing.InMemoryAdminRoleStore;
import dev.siegel.pool.testing.InMemoryAdministratorStore;
import dev.siegel.pool.testing.InMemoryAdministratorTokenStore;
import dev.siegel.pool.testing.InMemoryApiTokenStore;
import dev.siegel.pool.testing.InMemoryCertificateMappingStore;
import dev.siegel.pool.testing.TestingPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Administrators of a pool in memory, and tokens for them without the work of a sign-in. */
final class TestingAdministration {
    private static final SecretKeySpec AUDIT_KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    private final TestingPool pool;
    private final InMemoryAdministratorStore administrators = new InMemoryAdministratorStore();
    private final InMemoryAdministratorTokenStore tokens =
            new InMemoryAdministratorTokenStore(administrators);
    private final InMemoryAdminRoleStore customRoles = new InMemoryAdminRoleStore();
    private final InMemoryApiTokenStore apiTokens = new InMemoryApiTokenStore(administrators);
    private final InMemoryCertificateMappingStore certificates =
            new InMemoryCertificateMappingStore(administrators);
    private ForeignTokens foreign = ForeignTokens.none();
    private final Roles roles = new Roles(customRoles);
    private final AuditHeadKeeper heads = new KeptHead();
    private final PasswordDigest digests;

    TestingAdministration(TestingPool pool) {
        this.pool = pool;
        this.digests =
                new PasswordDigest(new SecretKeySpec(new byte[32], "HmacSHA256"), pool.random);
    }

    void add(String name, String password, Role role) {
        administrators.insert(
                Administrator.of(
                        AdministratorName.of(name),
                        Set.of(role),
                        digests.of(password.toCharArray())));
    }

    /** A token of somebody who has one role, predefined or custom. */
    String token(RoleName role) {
        var name = AdministratorName.of(role.toString().replace(' ', '-'));
        administrators.insert(
                Administrator.of(name, Set.of(), "-").withRoles(new TreeSet<>(Set.of(role))));
        String token = new RandomSecrets(pool.random).token();
        var now = pool.clock.instant();
        tokens.insert(
                new AdministratorToken(
                        TokenHash.of(token), name, now, now.plus(Duration.ofMinutes(15))));
        return token;
    }

    void trust(ForeignTokens provider) {
        foreign = provider;
    }

    void addRole(AdminRole role) {
        customRoles.insert(role);
    }

    List<Object> beans() {
        var throttle = new SignInThrottle(pool.clock);
        var secrets = new RandomSecrets(pool.random);
        List<Object> beans = new ArrayList<>(access(throttle, secrets));
        beans.addAll(signingIn(throttle, secrets));
        return beans;
    }

    private List<Object> signingIn(SignInThrottle throttle, RandomSecrets secrets) {
        return List.of(
                new AdministratorSignIn(
                        administrators,
                        tokens,
                        roles,
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
                        roles,
                        digests,
                        throttle,
                        _ -> {},
                        pool.auditor,
                        pool.work),
                new IdentifyCaller(
                        new CallerByToken(
                                tokens,
                                apiTokens,
                                roles,
                                LocalAdministratorToken.of(TestingApi.LOCAL_TOKEN),
                                pool.clock),
                        new CallerByCertificate(certificates, roles, pool.clock),
                        token -> foreign.read(token),
                        roles));
    }

    private List<Object> access(SignInThrottle throttle, RandomSecrets secrets) {
        var auditor = pool.auditor;
        var work = pool.work;
        return List.of(
                new FindAdminRoles(roles, administrators, auditor),
                new CreateAdminRole(customRoles, auditor, work),
                new ChangeAdminRole(customRoles, auditor, work),
                new RemoveAdminRole(customRoles, administrators, auditor, work),
                new AssignAdminRole(roles, administrators, auditor, work),
                new FindAdministrators(administrators, throttle, auditor),
                new CreateAdministrator(administrators, roles, digests, auditor, work),
                new ChangeAdministrator(administrators, tokens, roles, auditor, work),
                new UnlockAdministrator(administrators, throttle, auditor, work),
                new FindApiTokens(apiTokens, auditor),
                new CreateApiToken(
                        apiTokens, administrators, roles, secrets, auditor, work, pool.clock),
                new RemoveApiToken(apiTokens, auditor, work),
                new MapCertificates(certificates, administrators, roles, auditor, work),
                new ReadAudit(
                        pool.audit, new AuditChain(pool.audit, AUDIT_KEY, heads), auditor, work));
    }

    /** Chains all rows that wait. */
    void sealAudit() {
        new AuditSealer(pool.audit, pool.work, AUDIT_KEY, heads).sealOnce();
    }

    private static final class KeptHead implements AuditHeadKeeper {
        private @Nullable AuditHead head;

        @Override
        public Optional<AuditHead> kept() {
            return Optional.ofNullable(head);
        }

        @Override
        public void keep(AuditHead newer) {
            head = newer;
        }
    }
}
