package dev.siegel.pool.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.account.PasswordSealing;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnablementTest {
    private final TestingPool pool = new TestingPool();

    /** Stands for a directory's way of keeping passwords; what it makes is only compared here. */
    private final PasswordSealing sealing =
            (_, password) ->
                    new Sealed(new String(password.characters()).getBytes(StandardCharsets.UTF_8));

    private final CreateAccount createAccount =
            new CreateAccount(pool.accounts, sealing, pool.auditor, pool.work);
    private final SetAccountPassword setPassword =
            new SetAccountPassword(
                    pool.accounts, pool.users, sealing, pool.auditor, pool.work, pool.clock);

    private CreateAccount.Outcome create(String name, boolean dryRun) {
        return createAccount.create(
                pool.administrator(),
                new CreateAccount.Request(
                        name + "@example.com",
                        new LogonName("EXAMPLE", name),
                        "Anna Berg",
                        null,
                        DirectoryAttributes.none(),
                        new Password("correct horse".toCharArray()),
                        dryRun));
    }

    private Account anna() {
        return ((CreateAccount.Outcome.Created) create("anna", false)).account();
    }

    private EnableUser.Outcome enable(Account account, String sipAddress) {
        return pool.enableUser()
                .enable(
                        pool.administrator(),
                        account,
                        SipAddress.of(sipAddress),
                        TestingPool.FQDN,
                        false);
    }

    @Test
    void an_account_is_made_once_and_its_names_are_taken_then() {
        assertThat(create("anna", false)).isInstanceOf(CreateAccount.Outcome.Created.class);
        assertThat(create("ANNA", false)).isInstanceOf(CreateAccount.Outcome.NameTaken.class);
        assertThat(pool.audit.events())
                .singleElement()
                .matches(event -> event.operation().equals("New-CsAccount"));
    }

    @Test
    void a_dry_run_makes_no_account() {
        create("anna", true);

        assertThat(pool.accounts.findByUserPrincipalName("anna@example.com")).isEmpty();
    }

    @Test
    void an_account_becomes_a_user_once() {
        Account anna = anna();

        assertThat(enable(anna, "sip:Anna@example.com"))
                .isInstanceOf(EnableUser.Outcome.Enabled.class);
        assertThat(enable(anna, "sip:other@example.com"))
                .isInstanceOf(EnableUser.Outcome.AlreadyEnabled.class);
        assertThat(pool.users.findBySipAddress(SipAddress.of("anna@EXAMPLE.com")))
                .hasValueSatisfying(
                        user -> assertThat(user.sipAddress()).hasToString("sip:Anna@example.com"));
    }

    @Test
    void a_sip_address_belongs_to_one_user_however_it_is_spelled() {
        enable(anna(), "sip:anna@example.com");
        var bert = ((CreateAccount.Outcome.Created) create("bert", false)).account();

        assertThat(enable(bert, "sip:ANNA@example.com"))
                .isInstanceOf(EnableUser.Outcome.SipAddressTaken.class);
    }

    @Test
    void disabling_a_user_takes_certificates_and_sign_ins_and_leaves_the_account() {
        Account anna = anna();
        User user = ((EnableUser.Outcome.Enabled) enable(anna, "sip:anna@example.com")).user();
        DeviceId laptop = DeviceId.of(UUID.randomUUID());
        pool.clock.advance(Duration.ofSeconds(1));
        var publication =
                pool.publish()
                        .publish(
                                Requests.publication(
                                        Requests.ticket(user, laptop, pool.clock.instant()),
                                        laptop));
        var connection = EndedConnection.enter(pool.live, user.id(), laptop);

        pool.disableUser().disable(pool.administrator(), user.id(), false);

        assertThat(publication).isInstanceOf(Publication.Published.class);
        assertThat(pool.users.find(user.id())).isEmpty();
        assertThat(pool.certificates.allOf(user.id())).isEmpty();
        assertThat(connection.isEnded()).isTrue();
        assertThat(pool.journal.appended())
                .extracting(PoolEvent::kind)
                .containsExactly(PoolEvent.Kind.DISABLED);
        assertThat(pool.accounts.find(anna.id())).isPresent();
    }

    @Test
    void a_new_password_outdates_earlier_proofs_and_keeps_certificates() {
        Account anna = anna();
        User user = ((EnableUser.Outcome.Enabled) enable(anna, "sip:anna@example.com")).user();
        pool.clock.advance(Duration.ofSeconds(1));

        setPassword.set(
                pool.administrator(),
                anna.id(),
                new Password("another horse".toCharArray()),
                false);

        assertThat(pool.users.find(user.id()).orElseThrow().proofNotBefore())
                .isEqualTo(pool.clock.instant());
        assertThat(pool.accounts.find(anna.id()).orElseThrow().sealedNtHash())
                .isEqualTo(new Sealed("another horse".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_help_desk_may_neither_make_accounts_nor_enable_users() {
        var helpDesk = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-3");
        Account anna = anna();

        assertThatThrownBy(() ->
                        pool.enableUser()
                                .enable(
                                        helpDesk,
                                        anna,
                                        SipAddress.of("anna@example.com"),
                                        TestingPool.FQDN,
                                        false))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() ->
                        setPassword.set(
                                helpDesk,
                                anna.id(),
                                new Password("another horse".toCharArray()),
                                false))
                .isInstanceOf(RightMissing.class);
    }

    @Test
    void a_short_password_and_a_malformed_name_are_refused() {
        assertThatThrownBy(() -> new Password("short".toCharArray()))
                .hasMessage("a password has 8 to 127 characters");
        assertThatThrownBy(() -> create("an|na", false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
