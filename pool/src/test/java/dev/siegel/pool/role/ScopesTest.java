package dev.siegel.pool.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.audit.AuditEvent.Outcome;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScopesTest {
    private static final Operation OPERATION =
            new Operation("Revoke-CsClientCertificate", "x", null);

    private final TestingPool pool = new TestingPool();
    private final User user = pool.user("sip:ken@example.com");

    @Test
    void a_role_for_an_organisational_unit_reaches_the_users_below_it() {
        Caller caller = scoped("ou=accounts, DC=Example,dc=com");

        pool.auditor.require(caller, Right.REVOKE_ONE_USER, user, OPERATION);

        assertThat(pool.audit.events()).isEmpty();
    }

    @Test
    void a_role_for_another_organisational_unit_does_not_reach_a_user_and_the_refusal_is_audited() {
        Caller caller = scoped("OU=Redmond,DC=example,DC=com");

        assertThatThrownBy(
                        () -> pool.auditor.require(caller, Right.REVOKE_ONE_USER, user, OPERATION))
                .isInstanceOf(RightMissing.class)
                .hasMessageContaining("outside the scope of Redmond");

        assertThat(pool.audit.events())
                .singleElement()
                .satisfies(row -> assertThat(row.outcome()).isEqualTo(Outcome.REFUSED));
    }

    @Test
    void a_unit_whose_name_only_begins_alike_is_another_unit() {
        DistinguishedName one = name("OU=Red,DC=example,DC=com");
        DistinguishedName other = name("OU=Redmond,DC=example,DC=com");

        assertThat(other.isWithin(one)).isFalse();
        assertThat(name("CN=Ken,OU=Red,DC=example,DC=com").isWithin(one)).isTrue();
    }

    @Test
    void a_scoped_role_may_not_act_on_the_whole_pool() {
        Caller caller = scoped("OU=Accounts,DC=example,DC=com");

        assertThatThrownBy(() -> pool.auditor.require(caller, Right.REVOKE_ONE_USER, OPERATION))
                .isInstanceOf(RightMissing.class);
    }

    @Test
    void several_scopes_reach_all_that_each_of_them_reaches() {
        UserScope both =
                new UserScope.Only(Set.of(name("OU=A,DC=example,DC=com")), Set.of())
                        .or(new UserScope.Only(Set.of(), Set.of("pool02.example.com")));

        assertThat(both.contains("CN=x,OU=A,DC=example,DC=com", null)).isTrue();
        assertThat(both.contains("CN=x,OU=B,DC=example,DC=com", "POOL02.example.com")).isTrue();
        assertThat(both.contains("CN=x,OU=B,DC=example,DC=com", "pool01.example.com")).isFalse();
        assertThat(both.or(UserScope.everyone())).isEqualTo(UserScope.everyone());
    }

    @Test
    void a_role_for_a_site_reaches_its_settings_only() {
        var sites = new ConfigScope.Sites(Set.of(new SettingScope.Site("Redmond")));

        assertThat(sites.contains(SettingScope.of("SITE:redmond"))).isTrue();
        assertThat(sites.contains(SettingScope.of("site:Paris"))).isFalse();
        assertThat(sites.contains(SettingScope.global())).isFalse();
    }

    private static DistinguishedName name(String text) {
        return DistinguishedName.parse(text).orElseThrow();
    }

    private static Caller scoped(String unit) {
        var scopes =
                new Scopes(
                        new UserScope.Only(Set.of(name(unit)), Set.of()), ConfigScope.everything());
        return new Caller(
                "helen",
                "192.0.2.2",
                Set.of(new Grant("Redmond", Set.of(Right.REVOKE_ONE_USER), scopes)),
                "c-1");
    }
}
