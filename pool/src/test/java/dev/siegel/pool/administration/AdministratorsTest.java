package dev.siegel.pool.administration;

import static dev.siegel.pool.administration.Access.ANNA;
import static dev.siegel.pool.administration.Access.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.account.Password;
import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.testing.InMemoryAdministratorTokenStore;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AdministratorsTest {
    private static final AdministratorName BOB = AdministratorName.of("bob");

    private final Access access = new Access();

    private AdministratorOutcome create(Caller caller, Set<RoleName> roles, boolean dryRun) {
        var digests =
                new PasswordDigest(
                        new SecretKeySpec(new byte[32], "HmacSHA256"), access.pool.random);
        var use =
                new CreateAdministrator(
                        access.administrators,
                        access.roles,
                        digests,
                        access.pool.auditor,
                        access.pool.work);
        return use.create(
                caller,
                new CreateAdministrator.Request(
                        BOB, roles, new Password("first password".toCharArray()), dryRun));
    }

    private ChangeAdministrator change() {
        return new ChangeAdministrator(
                access.administrators,
                new InMemoryAdministratorTokenStore(access.administrators),
                access.roles,
                access.pool.auditor,
                access.pool.work);
    }

    private AssignAdminRole assign() {
        return new AssignAdminRole(
                access.roles, access.administrators, access.pool.auditor, access.pool.work);
    }

    @Test
    void a_new_administrator_has_to_change_the_password_and_nothing_secret_is_audited() {
        AdministratorOutcome outcome =
                create(access.root, Set.of(Role.HELP_DESK.roleName()), false);

        assertThat(outcome).isEqualTo(new AdministratorOutcome.Done(access.administrator(BOB)));
        assertThat(access.administrator(BOB).passwordMustChange()).isTrue();
        assertThat(access.pool.audit.events())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.operation()).isEqualTo("New-CsAdministrator");
                    assertThat(row.toString()).doesNotContain("first password", "argon2");
                });
    }

    @Test
    void a_dry_run_makes_nobody() {
        create(access.root, Set.of(), true);

        assertThat(access.administrators.find(BOB)).isEmpty();
        assertThat(access.pool.audit.events().getFirst().dryRun()).isTrue();
    }

    @Test
    void a_taken_name_and_a_role_that_is_not_there_are_told() {
        access.administrators.insert(Administrator.of(BOB, Set.of(), "-"));

        assertThat(create(access.root, Set.of(), false))
                .isEqualTo(new AdministratorOutcome.NameTaken());
        assertThat(create(access.root, Set.of(RoleName.of("Nobody")), false))
                .isEqualTo(new AdministratorOutcome.NoSuchRole(RoleName.of("Nobody")));
    }

    @Test
    void nobody_gives_a_role_that_allows_more_than_they_hold() {
        var narrowed = access.narrowed("New-CsAdministrator", "Set-CsAdministrator");

        assertThatThrownBy(() -> create(narrowed, Set.of(Role.ADMINISTRATOR.roleName()), false))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> assign().give(narrowed, ANNA, Role.HELP_DESK.roleName(), false))
                .isInstanceOf(RightMissing.class);
        assertThat(access.administrators.find(BOB)).isEmpty();
        assertThat(access.administrator(ANNA).roles()).hasSize(1);
    }

    @Test
    void the_last_who_may_do_everything_is_neither_removed_nor_disabled_nor_robbed_of_the_role() {
        var disable = new ChangeAdministrator.Request(ROOT, false, null, false);
        var otherRoles = new ChangeAdministrator.Request(ROOT, null, Set.of(), false);

        assertThat(change().remove(access.root, ROOT, false))
                .isEqualTo(new AdministratorOutcome.LastAdministrator());
        assertThat(change().change(access.root, disable))
                .isEqualTo(new AdministratorOutcome.LastAdministrator());
        assertThat(change().change(access.root, otherRoles))
                .isEqualTo(new AdministratorOutcome.LastAdministrator());
        assertThat(assign().take(access.root, ROOT, Role.ADMINISTRATOR.roleName(), false))
                .isEqualTo(new AssignAdminRole.Outcome.LastAdministrator());
        assertThat(access.administrator(ROOT).administersAll()).isTrue();
    }

    @Test
    void a_disabled_one_does_not_count_as_somebody_left() {
        assign().give(access.root, ANNA, Role.ADMINISTRATOR.roleName(), false);
        change().change(access.root, new ChangeAdministrator.Request(ANNA, false, null, false));

        assertThat(change().remove(access.root, ROOT, false))
                .isEqualTo(new AdministratorOutcome.LastAdministrator());
    }

    @Test
    void with_somebody_else_left_the_first_may_go() {
        assign().give(access.root, ANNA, Role.ADMINISTRATOR.roleName(), false);

        AdministratorOutcome outcome = change().remove(access.root, ROOT, false);

        assertThat(outcome).isInstanceOf(AdministratorOutcome.Done.class);
        assertThat(access.administrators.find(ROOT)).isEmpty();
    }

    @Test
    void a_change_is_audited_with_what_was_before_and_a_dry_run_changes_nothing() {
        var roles = Set.of(Role.HELP_DESK.roleName());

        change().change(access.root, new ChangeAdministrator.Request(ANNA, false, roles, true));
        boolean afterDryRun = access.administrator(ANNA).enabled();
        change().change(access.root, new ChangeAdministrator.Request(ANNA, false, roles, false));

        assertThat(afterDryRun).isTrue();
        assertThat(access.administrator(ANNA).enabled()).isFalse();
        assertThat(access.pool.audit.events().getLast().details())
                .containsEntry("enabled", "false")
                .containsEntry("roles", "[CsHelpDesk]")
                .containsEntry("roles.before", "[CsViewOnlyAdministrator]");
    }

    @Test
    void others_may_not() {
        assertThatThrownBy(() -> change().remove(access.helen, ANNA, false))
                .isInstanceOf(RightMissing.class);
        assertThat(change().remove(access.root, BOB, false))
                .isEqualTo(new AdministratorOutcome.NoSuchAdministrator());
    }
}
