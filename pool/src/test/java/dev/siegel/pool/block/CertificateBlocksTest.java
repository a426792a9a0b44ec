package dev.siegel.pool.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.publication.Publication.Cause;
import dev.siegel.pool.publication.Publication.Published;
import dev.siegel.pool.publication.Publication.Refused;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.ConfigScope;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.Scopes;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateBlocksTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestingPool pool = new TestingPool();
    private final User alice = pool.user("sip:alice@example.com");
    private final DeviceId laptop = DeviceId.of(UUID.randomUUID());
    private final DeviceId phone = DeviceId.of(UUID.randomUUID());
    private final SetCertificateBlock set =
            new SetCertificateBlock(
                    pool.users,
                    pool.certificates,
                    pool.blocks,
                    pool.auditor,
                    pool.work,
                    pool.clock);
    private final RemoveCertificateBlock remove =
            new RemoveCertificateBlock(pool.users, pool.blocks, pool.auditor, pool.work);
    private final GetCertificateBlocks get =
            new GetCertificateBlocks(
                    new AuthorizedUsers(pool.users, pool.auditor), pool.blocks, pool.clock);

    private void block(@Nullable DeviceId device, @Nullable Instant until) {
        set.set(pool.administrator(), request(device, until, false));
        pool.clock.advance(Duration.ofMinutes(1));
    }

    private SetCertificateBlock.Request request(
            @Nullable DeviceId device, @Nullable Instant until, boolean dryRun) {
        return new SetCertificateBlock.Request(alice.id(), device, until, "lost", dryRun);
    }

    private Publication publish(DeviceId device) {
        var ticket = Requests.ticket(alice, device, pool.clock.instant());
        return pool.publish().publish(Requests.publication(ticket, device));
    }

    private Instant inAnHour() {
        return pool.clock.instant().plus(HOUR);
    }

    @Test
    void while_a_user_is_blocked_no_device_gets_a_certificate_and_the_reason_is_named() {
        Instant until = inAnHour();
        block(null, until);

        assertThat(publish(laptop))
                .isEqualTo(new Refused(Cause.REISSUE_BLOCKED, "reissue is blocked until " + until));
        assertThat(pool.certificates.allOf(alice.id())).isEmpty();
    }

    @Test
    void when_the_time_is_over_certificates_are_published_again_without_anybody_acting() {
        block(null, inAnHour());

        pool.clock.advance(HOUR);

        assertThat(publish(laptop)).isInstanceOf(Published.class);
        assertThat(get.of(pool.administrator(), alice.id()).orElseThrow())
                .singleElement()
                .satisfies(listed -> assertThat(listed.inForce()).isFalse());
    }

    @Test
    void a_block_of_a_device_leaves_other_devices_alone() {
        block(laptop, null);

        assertThat(publish(laptop))
                .isEqualTo(new Refused(Cause.REISSUE_BLOCKED, "reissue to the device is blocked"));
        assertThat(publish(phone)).isInstanceOf(Published.class);
    }

    @Test
    void a_blocked_device_does_not_get_a_certificate_by_calling_itself_another() {
        block(laptop, null);
        var ticket = Requests.ticket(alice, laptop, pool.clock.instant());

        Publication publication = pool.publish().publish(Requests.publication(ticket, phone));

        assertThat(((Refused) publication).cause()).isEqualTo(Cause.REISSUE_BLOCKED);
    }

    @Test
    void a_proof_from_before_the_block_is_worth_nothing_after_it() {
        var ticket = Requests.ticket(alice, laptop, pool.clock.instant());
        block(laptop, null);

        remove.remove(pool.administrator(), alice.id(), laptop, false);

        assertThat(pool.publish().publish(Requests.publication(ticket, laptop)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.cause()).isEqualTo(Cause.PROOF_OUTDATED));
        assertThat(publish(laptop)).isInstanceOf(Published.class);
    }

    @Test
    void a_block_takes_the_place_of_the_one_before_and_both_are_audited() {
        block(null, inAnHour());
        block(null, null);

        assertThat(pool.blocks.of(alice.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.until()).isNull());
        assertThat(pool.audit.events())
                .extracting(event -> event.operation())
                .containsExactly("Set-CsCertificateBlock", "Set-CsCertificateBlock");
        assertThat(pool.audit.events().getFirst().details())
                .containsEntry("device", "all")
                .containsEntry("reason", "lost")
                .containsKey("until");
    }

    @Test
    void removing_what_is_not_there_says_so() {
        block(laptop, null);

        assertThat(remove.remove(pool.administrator(), alice.id(), null, false)).contains(false);
        assertThat(remove.remove(pool.administrator(), alice.id(), laptop, true)).contains(true);
        assertThat(remove.remove(pool.administrator(), alice.id(), laptop, false)).contains(true);
        assertThat(pool.blocks.of(alice.id())).isEmpty();
    }

    @Test
    void a_dry_run_blocks_nothing() {
        assertThat(set.set(pool.administrator(), request(null, null, true))).isPresent();

        assertThat(pool.blocks.of(alice.id())).isEmpty();
        assertThat(pool.audit.events())
                .singleElement()
                .satisfies(event -> assertThat(event.dryRun()).isTrue());
    }

    @Test
    void a_block_that_would_end_in_the_past_is_refused() {
        Instant now = pool.clock.instant();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.set(pool.administrator(), request(null, now, false)));
        assertThat(pool.blocks.of(alice.id())).isEmpty();
    }

    @Test
    void there_is_nothing_to_block_of_nobody() {
        var nobody = UserId.random();
        var request = new SetCertificateBlock.Request(nobody, null, null, null, false);

        assertThat(set.set(pool.administrator(), request)).isEmpty();
        assertThat(remove.remove(pool.administrator(), nobody, null, false)).isEmpty();
        assertThat(get.of(pool.administrator(), nobody)).isEmpty();
    }

    @Test
    void the_help_desk_sees_blocks_and_sets_none() {
        var helpDesk = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-3");

        assertThat(get.of(helpDesk, alice.id())).isPresent();
        assertThatThrownBy(() -> set.set(helpDesk, request(null, null, false)))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> remove.remove(helpDesk, alice.id(), null, false))
                .isInstanceOf(RightMissing.class);
    }

    @Test
    void a_role_blocks_users_within_its_scope_only() {
        assertThat(set.set(within("OU=Accounts,DC=example,DC=com"), request(null, null, true)))
                .isPresent();
        assertThatThrownBy(() ->
                        set.set(within("OU=Else,DC=example,DC=com"), request(null, null, false)))
                .isInstanceOf(RightMissing.class);
        assertThat(pool.blocks.of(alice.id())).isEmpty();
    }

    private static Caller within(String unit) {
        var users =
                new UserScope.Only(Set.of(DistinguishedName.parse(unit).orElseThrow()), Set.of());
        var grant =
                new Grant(
                        "Unit",
                        Set.of(Right.BLOCK_REISSUE),
                        new Scopes(users, ConfigScope.everything()));
        return new Caller("uma", "192.0.2.3", Set.of(grant), "c-4");
    }
}
