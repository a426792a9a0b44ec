package dev.siegel.pool.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminRolesTest {
    private static final RoleName REDMOND = RoleName.of("Redmond Help Desk");
    private static final RoleChange NOTHING =
            new RoleChange(
                    ListChange.none(), ListChange.none(), ListChange.none(), ListChange.none());

    private final Access access = new Access();

    private RoleOutcome create(RoleChange change) {
        return new CreateAdminRole(access.customRoles, access.pool.auditor, access.pool.work)
                .create(access.root, REDMOND, Role.HELP_DESK.roleName(), change, false);
    }

    private RoleOutcome change(Caller caller, RoleName name, RoleChange change) {
        return new ChangeAdminRole(access.customRoles, access.pool.auditor, access.pool.work)
                .change(caller, name, change, false);
    }

    private static RoleChange cmdlets(ListChange change) {
        return new RoleChange(change, ListChange.none(), ListChange.none(), ListChange.none());
    }

    private static RoleChange userScopes(ListChange change) {
        return new RoleChange(ListChange.none(), ListChange.none(), change, ListChange.none());
    }

    private FindAdminRoles find() {
        return new FindAdminRoles(access.roles, access.administrators, access.pool.auditor);
    }

    @Test
    void a_custom_role_begins_as_its_template_and_is_audited() {
        RoleOutcome outcome = create(NOTHING);

        AdminRole made = ((RoleOutcome.Done) outcome).role();
        assertThat(made.cmdlets()).isEqualTo(AdminRole.of(Role.HELP_DESK).cmdlets());
        assertThat(made.isStandardRole()).isFalse();
        assertThat(made.grant().rights()).isEqualTo(Right.of(Role.HELP_DESK));
        assertThat(access.pool.audit.events())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.operation()).isEqualTo("New-CsAdminRole");
                    assertThat(row.details()).containsEntry("template", "CsHelpDesk");
                });
    }

    @Test
    void a_role_is_narrowed_to_some_cmdlets_in_any_case_and_keeps_only_their_rights() {
        RoleOutcome outcome =
                create(cmdlets(ListChange.to(List.of("get-csuser", "LOCK-CSCLIENTPIN"))));

        AdminRole made = ((RoleOutcome.Done) outcome).role();
        assertThat(made.cmdlets()).containsExactly("Get-CsUser", "Lock-CsClientPin");
        assertThat(made.grant().rights()).containsExactlyInAnyOrder(Right.READ, Right.LOCK_PIN);
        assertThat(made.grant().allows(Right.READ, "Get-CsUser")).isTrue();
        assertThat(made.grant().allows(Right.READ, "Get-CsClientCertificate")).isFalse();
    }

    @Test
    void nothing_beyond_the_template_and_no_unknown_cmdlet_is_taken() {
        RoleOutcome beyond =
                create(cmdlets(new ListChange(null, List.of(), List.of("Set-CsClientPin"))));
        RoleOutcome unknown = create(cmdlets(ListChange.to(List.of("Get-CsNothing"))));

        assertThat(beyond)
                .isEqualTo(
                        new RoleOutcome.Refused(
                                "cmdlets",
                                "the template CsHelpDesk does not allow Set-CsClientPin"));
        assertThat(unknown)
                .isEqualTo(
                        new RoleOutcome.Refused("cmdlets", "there is no cmdlet 'Get-CsNothing'"));
        assertThat(access.customRoles.all()).isEmpty();
    }

    @Test
    void taking_the_last_scope_away_is_refused_since_it_would_widen_the_role() {
        String redmond = "OU:ou=Redmond,dc=litwareinc,dc=com";
        create(userScopes(ListChange.to(List.of(redmond))));

        RoleOutcome outcome =
                change(
                        access.root,
                        REDMOND,
                        userScopes(new ListChange(null, List.of(redmond), List.of())));

        assertThat(outcome).isInstanceOf(RoleOutcome.Refused.class);
        assertThat(access.customRoles.all().getFirst().scopes().users()).containsExactly(redmond);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userScopes | ou=Redmond,dc=x",
                "userScopes | OU:nothing at all",
                "userScopes | pool:",
                "userScopes | pool:a b",
                "userScopes | site:Redmond",
                "userScopes | ''"
            })
    void what_is_no_user_scope_is_refused(String field, String scope) {
        RoleOutcome outcome = create(userScopes(ListChange.to(List.of(scope))));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RoleOutcome.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void entries_are_replaced_added_and_removed_and_what_changed_is_audited() {
        create(NOTHING);

        change(
                access.root,
                REDMOND,
                cmdlets(
                        new ListChange(
                                List.of("Get-CsUser", "Lock-CsClientPin"),
                                List.of("lock-csclientpin"),
                                List.of("Unlock-CsClientPin", "get-CsUser"))));

        assertThat(access.customRoles.all().getFirst().cmdlets())
                .containsExactly("Get-CsUser", "Unlock-CsClientPin");
        AuditEvent row = access.pool.audit.events().getLast();
        assertThat(row.details())
                .containsEntry("cmdlets", "Get-CsUser,Unlock-CsClientPin")
                .containsKey("cmdlets.before")
                .doesNotContainKey("template");
    }

    @Test
    void predefined_roles_stay_as_they_are_and_are_no_names_for_others() {
        RoleName helpDesk = RoleName.of("cshelpdesk");
        var remove =
                new RemoveAdminRole(
                        access.customRoles,
                        access.administrators,
                        access.pool.auditor,
                        access.pool.work);

        assertThat(change(access.root, helpDesk, NOTHING)).isEqualTo(new RoleOutcome.BuiltIn());
        assertThat(remove.remove(access.root, helpDesk, false))
                .isEqualTo(new RoleOutcome.BuiltIn());
        assertThat(
                        new CreateAdminRole(
                                        access.customRoles, access.pool.auditor, access.pool.work)
                                .create(
                                        access.root,
                                        helpDesk,
                                        Role.HELP_DESK.roleName(),
                                        NOTHING,
                                        false))
                .isEqualTo(new RoleOutcome.NameTaken());
    }

    @Test
    void a_removed_role_is_taken_from_all_who_have_it_and_allows_nothing_any_more() {
        AdminRole role = access.custom("Redmond", Role.HELP_DESK);
        access.administrators.update(
                access.administrator(Access.ANNA).withRoles(Set.of(role.name())));

        new RemoveAdminRole(
                        access.customRoles,
                        access.administrators,
                        access.pool.auditor,
                        access.pool.work)
                .remove(access.root, role.name(), false);

        assertThat(access.administrator(Access.ANNA).roles()).isEmpty();
        assertThat(access.roles.grants(List.of(role.name()))).isEmpty();
        assertThat(access.pool.audit.events().getLast().details()).containsEntry("members", "anna");
    }

    @Test
    void nobody_makes_a_role_that_allows_more_than_they_hold() {
        Caller narrowed = access.narrowed("New-CsAdminRole", "Set-CsAdminRole", "Get-CsUser");
        access.custom("Redmond", Role.HELP_DESK);

        assertThatThrownBy(() -> change(narrowed, RoleName.of("Redmond"), NOTHING))
                .isInstanceOf(RightMissing.class)
                .hasMessageContaining("more than is held");
        change(narrowed, RoleName.of("Redmond"), cmdlets(ListChange.to(List.of("Get-CsUser"))));

        assertThat(access.customRoles.all().getFirst().cmdlets()).containsExactly("Get-CsUser");
    }

    @Test
    void only_those_who_manage_administrators_change_roles() {
        assertThatThrownBy(() -> change(access.helen, REDMOND, NOTHING))
                .isInstanceOf(RightMissing.class);
        assertThat(access.pool.audit.events().getLast().outcome())
                .isEqualTo(AuditEvent.Outcome.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "*Voice*, 1",
        "*, 12",
        "csHELPdesk, 1",
        "Cs*Administrator, 9",
        "*desk, 1",
        "Cs*Desk*x, 0",
        "CsHelpDesk*CsHelpDesk, 0",
        "nothing, 0"
    })
    void roles_are_found_by_a_name_with_asterisks(String pattern, int expected) {
        access.custom("Redmond", Role.HELP_DESK);

        assertThat(find().matching(access.helen, pattern)).hasSize(expected);
    }

    @Test
    void a_role_of_the_original_that_concerns_nothing_here_may_not_even_look() {
        Caller voice = Caller.holding("vera", "192.0.2.9", Set.of(Role.VOICE_ADMINISTRATOR), "c-9");

        assertThatThrownBy(() -> find().matching(voice, "*")).isInstanceOf(RightMissing.class);
    }
}
