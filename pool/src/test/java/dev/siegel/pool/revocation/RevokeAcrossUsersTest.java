package dev.siegel.pool.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.DeviceKey;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.OperationResult.Outcome;
import dev.siegel.pool.operation.OperationState;
import dev.siegel.pool.revocation.CertificateChoice.ByThumbprint;
import dev.siegel.pool.revocation.CertificateChoice.OfDevices;
import dev.siegel.pool.revocation.CertificateChoice.OfUsers;
import dev.siegel.pool.revocation.CertificateSelection.Tally;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Outcome.Begun;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Outcome.ConfirmationRequired;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Outcome.Done;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Outcome.WouldRevoke;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Request;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.ConfigScope;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.Scopes;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevokeAcrossUsersTest {
    private static final RevocationTerms LOST =
            RevocationTerms.because(RevocationReason.DEVICE_LOST);

    private final TestingPool pool = new TestingPool();
    private int made;

    private List<User> users(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> pool.user("sip:user" + i + "@example.com"))
                .toList();
    }

    private ClientCertificate certificate(User user) {
        var encoded =
                new EncodedCertificate(
                        UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        var now = pool.clock.instant();
        var one =
                new ClientCertificate(
                        CertificateId.random(),
                        user.id(),
                        user.sipAddress(),
                        DeviceId.of(UUID.randomUUID()),
                        new SerialNumber(BigInteger.valueOf(++made)),
                        Thumbprint.of(encoded),
                        encoded,
                        now,
                        now,
                        now.plus(Duration.ofDays(1)),
                        IssuedVia.NTLM,
                        null,
                        null,
                        now,
                        null);
        pool.certificates.publish(one);
        return one;
    }

    private static CertificateChoice all(List<User> users) {
        return new OfUsers(users.stream().map(User::id).collect(Collectors.toSet()));
    }

    private RevokeAcrossUsers.Outcome revoke(CertificateChoice choice, boolean confirmed) {
        return pool.revokeAcrossUsers()
                .revoke(pool.administrator(), new Request(choice, LOST, confirmed, false));
    }

    private List<ClientCertificate> current(List<User> users) {
        return pool.certificates.currentOf(users.stream().map(User::id).toList());
    }

    private long auditRows() {
        return pool.audit.events().stream().filter(event -> event.userId() != null).count();
    }

    @Test
    void certificates_of_a_few_users_are_revoked_at_once_each_user_audited() {
        List<User> users = users(3);
        users.forEach(this::certificate);
        users.forEach(this::certificate);
        var live = EndedConnection.enter(pool.live, users.getFirst().id(), device());

        RevokeAcrossUsers.Outcome outcome = revoke(all(users), false);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> {
                            assertThat(done.revoked()).hasSize(3);
                            assertThat(done.endedSignIns()).isEqualTo(1);
                        });
        assertThat(current(users)).isEmpty();
        assertThat(live.isEnded()).isTrue();
        assertThat(auditRows()).isEqualTo(3);
        assertThat(pool.journal.appended()).isEqualTo(pool.events.events()).hasSize(3);
    }

    private static DeviceId device() {
        return DeviceId.of(UUID.randomUUID());
    }

    @Test
    void more_than_ten_users_have_to_be_confirmed() {
        List<User> users = users(11);
        users.forEach(this::certificate);

        assertThat(revoke(all(users), false))
                .isEqualTo(new ConfirmationRequired(new Tally(11, 11)));
        assertThat(current(users)).hasSize(11);
        assertThat(pool.audit.events()).isEmpty();

        assertThat(revoke(all(users), true)).isInstanceOf(Done.class);
        assertThat(current(users)).isEmpty();
    }

    @Test
    void rows_revoke_those_devices_and_no_others() {
        List<User> users = users(2);
        ClientCertificate one = certificate(users.getFirst());
        ClientCertificate other = certificate(users.getFirst());
        ClientCertificate third = certificate(users.getLast());

        revoke(
                new OfDevices(
                        Set.of(
                                new DeviceKey(one.userId(), one.deviceId()),
                                new DeviceKey(third.userId(), device()))),
                false);

        assertThat(current(users)).containsExactlyInAnyOrder(other, third);
    }

    @Test
    void a_thumbprint_or_serial_number_revokes_that_certificate() {
        List<User> users = users(1);
        ClientCertificate one = certificate(users.getFirst());
        ClientCertificate other = certificate(users.getFirst());
        ClientCertificate third = certificate(users.getFirst());

        revoke(new ByThumbprint(Set.of(Objects.requireNonNull(one.thumbprint()))), false);
        revoke(
                new CertificateChoice.BySerialNumber(
                        Set.of(Objects.requireNonNull(other.serialNumber()))),
                false);
        RevokeAcrossUsers.Outcome again =
                revoke(new ByThumbprint(Set.of(Objects.requireNonNull(one.thumbprint()))), false);

        assertThat(current(users)).containsExactly(third);
        assertThat(again).isEqualTo(new Done(List.of(), 0));
    }

    @Test
    void a_dry_run_counts_and_shows_and_leaves_one_row_in_the_audit() {
        List<User> users = users(20);
        users.forEach(this::certificate);

        var outcome =
                pool.revokeAcrossUsers()
                        .revoke(pool.administrator(), new Request(all(users), LOST, false, true));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WouldRevoke.class,
                        would -> {
                            assertThat(would.tally()).isEqualTo(new Tally(20, 20));
                            assertThat(would.first()).hasSize(20);
                        });
        assertThat(current(users)).hasSize(20);
        assertThat(pool.audit.events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.dryRun()).isTrue();
                    assertThat(event.target()).isEqualTo("20 certificates of 20 users");
                });
    }

    private LongOperation begun(List<User> users) {
        users.forEach(this::certificate);
        return ((Begun) revoke(all(users), true)).operation();
    }

    @Test
    void many_become_an_operation_that_revokes_each_once() {
        List<User> users = users(700);
        LongOperation begun = begun(users);
        assertThat(current(users)).hasSize(700);

        pool.workOnOperations().workOnOne(() -> true);

        LongOperation done = pool.operations.find(begun.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(OperationState.DONE);
        assertThat(done.progress().done()).isEqualTo(700);
        assertThat(current(users)).isEmpty();
        assertThat(auditRows()).isEqualTo(700);
        assertThat(pool.journal.appended()).hasSize(700).doesNotHaveDuplicates();
        assertThat(pool.audit.events().getLast().actor()).isEqualTo("admin");
        assertThat(pool.audit.events().getLast().details())
                .containsEntry("operation", begun.id().toString());
    }

    @Test
    void an_operation_ends_what_was_current_then_and_says_what_was_gone() {
        List<User> users = users(300);
        LongOperation begun = begun(users);
        pool.users.delete(users.getFirst().id());

        pool.workOnOperations().workOnOne(() -> true);

        assertThat(pool.operations.results(begun.id(), 0, 1000))
                .filteredOn(one -> one.result().outcome() == Outcome.GONE)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.result().identity())
                                .isEqualTo(users.getFirst().id().toString()));
    }

    @Test
    void blocks_are_set_for_all_with_the_revocation() {
        List<User> users = users(2);
        users.forEach(this::certificate);
        var until = pool.clock.instant().plus(Duration.ofDays(1));
        var terms = new RevocationTerms(RevocationReason.USER_LEFT, false, true, until);

        pool.revokeAcrossUsers()
                .revoke(pool.administrator(), new Request(all(users), terms, false, false));

        assertThat(users)
                .allSatisfy(user ->
                        assertThat(pool.blocks.of(user.id()))
                                .singleElement()
                                .satisfies(block -> assertThat(block.until()).isEqualTo(until)));
    }

    @Test
    void who_names_somebody_out_of_reach_is_refused_and_nothing_is_revoked() {
        User near = pool.user("sip:near@example.com");
        User far = pool.user("sip:far@example.com");
        List.of(near, far).forEach(this::certificate);
        var unit =
                DistinguishedName.parse("CN=near@example.com,OU=Accounts,DC=example,DC=com")
                        .orElseThrow();
        var grant =
                new Grant(
                        "Unit",
                        Set.of(Right.REVOKE_ACROSS_USERS),
                        new Scopes(
                                new UserScope.Only(Set.of(unit), Set.of()),
                                ConfigScope.everything()));
        var caller = new Caller("uma", "192.0.2.3", Set.of(grant), "c-4");

        var refused = new Request(all(List.of(near, far)), LOST, false, false);
        assertThatThrownBy(() -> pool.revokeAcrossUsers().revoke(caller, refused))
                .isInstanceOf(RightMissing.class)
                .hasMessageContaining("sip:far@example.com");
        assertThat(current(List.of(near, far))).hasSize(2);
        assertThat(pool.audit.events().getLast().outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);

        pool.revokeAcrossUsers()
                .revoke(caller, new Request(all(List.of(near)), LOST, false, false));
        assertThat(current(List.of(near, far)))
                .singleElement()
                .satisfies(left -> assertThat(left.userId()).isEqualTo(far.id()));
    }

    @Test
    void the_help_desk_may_not_revoke_across_users() {
        List<User> users = users(2);
        users.forEach(this::certificate);
        var helpDesk = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-3");

        assertThatThrownBy(() ->
                        pool.revokeAcrossUsers()
                                .revoke(helpDesk, new Request(all(users), LOST, true, false)))
                .isInstanceOf(RightMissing.class);
        assertThat(current(users)).hasSize(2);
    }

    @Test
    void users_nobody_knows_are_no_users() {
        assertThat(revoke(new OfUsers(Set.of(UserId.random())), false))
                .isEqualTo(new Done(List.of(), 0));
    }

    private static CertificateChoice filtered(String... filters) {
        return new CertificateChoice.Filtered(List.of(filters));
    }

    @Test
    void a_filter_revokes_what_passes_and_nothing_else() {
        List<User> users = users(3);
        users.forEach(this::certificate);

        RevokeAcrossUsers.Outcome outcome =
                revoke(filtered("Identity -like '*user1*'", "State -eq 'Active'"), false);

        assertThat(((Done) outcome).revoked()).hasSize(1);
        assertThat(current(users))
                .extracting(ClientCertificate::userId)
                .containsExactlyInAnyOrder(users.getFirst().id(), users.getLast().id());
    }

    @Test
    void what_has_ended_passes_no_filter() {
        List<User> users = users(1);
        certificate(users.getFirst());
        revoke(all(users), false);

        assertThat(revoke(filtered("State -eq 'Revoked'"), false))
                .isEqualTo(new Done(List.of(), 0));
        assertThat(auditRows()).isEqualTo(1);
    }

    @Test
    void a_filter_over_many_becomes_an_operation_that_leaves_newer_certificates_alone() {
        List<User> users = users(300);
        users.forEach(this::certificate);
        users.forEach(this::certificate);
        LongOperation begun = ((Begun) revoke(filtered("IssuedVia -eq 'Ntlm'"), true)).operation();
        pool.clock.advance(Duration.ofSeconds(1));
        ClientCertificate newer = certificate(users.getFirst());

        pool.workOnOperations().workOnOne(() -> true);

        assertThat(begun.target()).isEqualTo("600 certificates of 300 users");
        LongOperation done = pool.operations.find(begun.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(OperationState.DONE);
        assertThat(done.progress().done()).isEqualTo(600);
        assertThat(current(users)).containsExactly(newer);
        assertThat(pool.journal.appended()).doesNotHaveDuplicates().hasSize(600);
    }

    @Test
    void a_filter_reaches_no_further_than_its_requester_did() {
        List<User> near = users(201);
        near.forEach(this::certificate);
        User far = pool.user("sip:far@example.org");
        certificate(far);
        pool.users.update(far.withRegistrarPool("pool99.example.com"));
        var scope = new UserScope.Only(Set.of(), Set.of(TestingPool.FQDN));
        var grant =
                new Grant(
                        "Unit",
                        Set.of(Right.REVOKE_ACROSS_USERS),
                        new Scopes(scope, ConfigScope.everything()));
        var caller = new Caller("uma", "192.0.2.3", Set.of(grant), "c-4");

        var outcome =
                pool.revokeAcrossUsers()
                        .revoke(
                                caller,
                                new Request(filtered("IssuedVia -eq 'Ntlm'"), LOST, true, false));
        pool.workOnOperations().workOnOne(() -> true);

        assertThat(((Begun) outcome).operation().target())
                .isEqualTo("201 certificates of 201 users");
        assertThat(current(near)).isEmpty();
        assertThat(current(List.of(far))).hasSize(1);
    }

    @Test
    void an_order_is_read_as_it_was_written() {
        User user = pool.user("sip:a@example.com");
        ClientCertificate one = certificate(user);
        var until = pool.clock.instant().plusSeconds(5);
        var terms = new RevocationTerms(RevocationReason.SUPERSEDED, true, true, until);
        List<RevocationTarget> targets =
                List.of(
                        new RevocationTarget.Everything(UserId.random()),
                        new RevocationTarget.Devices(user.id(), Set.of(device())),
                        new RevocationTarget.Certificates(UserId.random(), Set.of(one.id())));
        var order = new RevocationOrder(terms, new ListedSelection(targets, pool.certificates));

        RevocationOrder read =
                RevocationOrder.read(order.write(), pool.selections(), pool.administrator());

        assertThat(read.terms()).isEqualTo(terms);
        assertThat(read.selection().after("", 10).targets()).isEqualTo(targets);
    }
}
