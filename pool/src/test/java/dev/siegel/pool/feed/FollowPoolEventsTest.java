package dev.siegel.pool.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.siegel.pool.audit.AuditHead;
import dev.siegel.pool.audit.AuditHeadKeeper;
import dev.siegel.pool.audit.AuditSealer;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.feed.FeedStore.Positioned;
import dev.siegel.pool.feed.FollowPoolEvents.Stretch;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.pin.PinPolicySettings;
import dev.siegel.pool.registration.LiveSignIn;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.settings.ChangeSettings.Change;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.effective.AuthenticationScenario;
import dev.siegel.pool.settings.effective.SettingFamilies;
import dev.siegel.pool.settings.simpleurl.SimpleUrlConfiguration;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.testing.TestingSettings;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From what happens in the pool to what an administrator hears of it. */
class FollowPoolEventsTest {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private final TestingPool pool = new TestingPool();
    private final User alice = pool.user("sip:alice@example.com");
    private final DeviceId laptop = DeviceId.of(UUID.randomUUID());
    private final FollowPoolEvents follow = new FollowPoolEvents(pool.feed, pool.auditor);

    private void settle() {
        new AuditSealer(
                        pool.audit,
                        pool.work,
                        new SecretKeySpec(new byte[32], "HmacSHA256"),
                        new NoHead())
                .sealOnce();
        new WriteFeed(pool.feedQueue, pool.feed, pool.users).writeAll();
        new FollowAudit(pool.audit, pool.feed, pool.users, pool.work).followAll();
    }

    private List<FeedEvent> heard(UserScope reach) {
        settle();
        return follow.after(reach, ALL, 0, 100).events().stream().map(Positioned::event).toList();
    }

    private void publish() {
        pool.publish()
                .publish(
                        Requests.publication(
                                Requests.ticket(alice, laptop, pool.clock.instant()), laptop));
    }

    private void revoke() {
        pool.clock.advance(Duration.ofSeconds(1));
        pool.revoke()
                .revoke(
                        pool.administrator(),
                        new RevokeClientCertificates.Request(
                                alice.id(),
                                Set.of(laptop),
                                RevocationReason.DEVICE_LOST,
                                false,
                                false));
    }

    @Test
    void a_certificate_is_heard_of_when_published_and_when_revoked() {
        publish();
        revoke();

        List<FeedEvent> heard = heard(UserScope.everyone());

        assertThat(heard).extracting(FeedEvent::kind).containsExactly(Kind.PUBLISHED, Kind.REVOKED);
        assertThat(heard).extracting(FeedEvent::deviceId).containsOnly(laptop);
        assertThat(heard).extracting(FeedEvent::identity).containsOnly("sip:alice@example.com");
        assertThat(heard.getFirst().serialNumber()).isNotNull();
        assertThat(heard.getFirst().by()).isEqualTo("sip:alice@example.com");
        assertThat(heard.getLast().by()).isEqualTo("admin");
        assertThat(heard.getLast().cause()).isEqualTo("DEVICE_LOST");
    }

    @Test
    void nothing_is_heard_twice_however_often_the_audit_is_looked_at() {
        publish();
        settle();

        assertThat(heard(UserScope.everyone())).hasSize(1);
    }

    @Test
    void a_refused_publication_is_heard_of_with_its_cause() {
        new SetCertificateBlock(
                        pool.users,
                        pool.certificates,
                        pool.blocks,
                        pool.auditor,
                        pool.work,
                        pool.clock)
                .set(
                        pool.administrator(),
                        new SetCertificateBlock.Request(alice.id(), null, null, "stolen", false));
        pool.clock.advance(Duration.ofSeconds(1));
        publish();

        List<FeedEvent> heard = heard(UserScope.everyone());

        assertThat(heard)
                .extracting(FeedEvent::kind)
                .containsExactlyInAnyOrder(Kind.BLOCKED, Kind.REFUSED);
        assertThat(heard)
                .filteredOn(one -> one.kind() == Kind.REFUSED)
                .allSatisfy(one -> assertThat(one.cause()).startsWith("REISSUE_BLOCKED: "));
    }

    @Test
    void a_refused_sign_in_is_heard_of_by_who_sees_all() {
        SignInDevice signIn = pool.signInDevice();
        signIn.refused(SipAddress.of("sip:x@example.com"), laptop, "192.0.2.66", "UNKNOWN");

        FeedEvent heard = heard(UserScope.everyone()).getFirst();

        assertThat(heard.kind()).isEqualTo(Kind.REFUSED);
        assertThat(heard.identity()).isEqualTo("sip:x@example.com");
        assertThat(heard.address()).isEqualTo("192.0.2.66");
    }

    @Test
    void a_sign_in_and_its_end_are_heard_of_with_the_device_and_the_address() {
        publish();
        var certificate = pool.certificates.currentOf(alice.id()).getFirst();
        Registration registration = registration(certificate.id());
        LiveSignIn live = new EndedConnection().signIn(alice.id(), laptop, certificate.id());
        SignInDevice signIn = pool.signInDevice();
        signIn.complete(
                live,
                Objects.requireNonNull(certificate.encoded()),
                alice.sipAddress(),
                registration);
        signIn.end(live, registration);

        List<FeedEvent> heard = heard(unit("OU=Accounts,DC=example,DC=com"));

        assertThat(heard)
                .extracting(FeedEvent::kind)
                .containsExactly(Kind.SIGNED_IN, Kind.SIGNED_OUT, Kind.PUBLISHED);
        assertThat(heard).extracting(FeedEvent::deviceId).containsOnly(laptop);
        assertThat(heard.getFirst().address()).isEqualTo("192.0.2.10");
    }

    private Registration registration(CertificateId certificate) {
        Instant now = pool.clock.instant();
        return new Registration(
                UUID.randomUUID(),
                alice.id(),
                laptop,
                "2385f4c267",
                "<sip:192.0.2.10:40123>",
                "c7311426",
                TestingPool.FQDN,
                Mechanism.TLS_DSK,
                certificate,
                "UCCAPI/15.0",
                "192.0.2.10",
                now,
                now,
                now.plus(Duration.ofHours(2)),
                null);
    }

    @Test
    void a_scope_hides_users_out_of_reach_and_what_is_about_no_user() {
        publish();
        pool.auditor.done(
                pool.administrator(),
                new Operation("Set-CsProxyConfiguration", "Global", null),
                Map.of("a", "b"));

        assertThat(heard(UserScope.everyone()))
                .extracting(FeedEvent::kind)
                .containsExactlyInAnyOrder(Kind.PUBLISHED, Kind.SETTINGS_CHANGED);
        assertThat(heard(unit("OU=Accounts,DC=example,DC=com")))
                .extracting(FeedEvent::kind)
                .containsExactly(Kind.PUBLISHED);
        assertThat(heard(unit("OU=Elsewhere,DC=example,DC=com"))).isEmpty();
    }

    @Test
    void a_user_who_is_gone_is_heard_of_in_its_scope() {
        pool.disableUser().disable(pool.administrator(), alice.id(), false);

        assertThat(heard(unit("OU=Accounts,DC=example,DC=com")))
                .extracting(FeedEvent::kind)
                .containsExactly(Kind.USER_DISABLED);
        assertThat(heard(unit("OU=Elsewhere,DC=example,DC=com"))).isEmpty();
    }

    @Test
    void dry_runs_and_refused_acts_are_not_heard_of() {
        pool.disableUser().disable(pool.administrator(), alice.id(), true);
        Caller nobody = new Caller("nobody", "192.0.2.1", Set.of(), "c-2");
        assertThatThrownBy(() -> pool.disableUser().disable(nobody, alice.id(), false))
                .isInstanceOf(RightMissing.class);

        assertThat(heard(UserScope.everyone())).isEmpty();
    }

    @Test
    void kinds_not_asked_for_are_passed_over() {
        publish();
        revoke();
        settle();

        Stretch stretch = follow.after(UserScope.everyone(), EnumSet.of(Kind.REVOKED), 0, 100);

        assertThat(stretch.events())
                .extracting(one -> one.event().kind())
                .containsOnly(Kind.REVOKED);
        assertThat(stretch.position()).isEqualTo(pool.feed.range().newest());
    }

    @Test
    void who_may_not_read_may_not_follow() {
        Caller nobody = new Caller("nobody", "192.0.2.1", Set.of(), "c-2");

        assertThatThrownBy(() -> follow.reach(nobody)).isInstanceOf(RightMissing.class);
    }

    private static UserScope unit(String name) {
        return new UserScope.Only(Set.of(DistinguishedName.parse(name).orElseThrow()), Set.of());
    }

    private static final class NoHead implements AuditHeadKeeper {
        @Override
        public Optional<AuditHead> kept() {
            return Optional.empty();
        }

        @Override
        public void keep(AuditHead newer) {}
    }

    private void change(SettingFamily family, SettingScope scope) {
        var settings = new TestingSettings(pool.auditor, pool.work);
        Caller admin = pool.administrator();
        settings.create.create(admin, family, scope, Map.of(), false);
        settings.change.change(admin, family, scope, Change.of(Map.of()), false);
        settings.remove.remove(admin, family, scope, _ -> true, false);
        settings.change.change(admin, family, scope, Change.of(Map.of()), true);
    }

    private static Stream<SettingFamily> families() {
        SettingFamilies read = SettingFamilies.standard();
        return Stream.of(
                read.webService(),
                read.proxy(),
                read.registrar(),
                PinPolicySettings.FAMILY,
                SimpleUrlConfiguration.FAMILY);
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_change_of_any_settings_is_heard_of(SettingFamily family) {
        SettingScope scope =
                SettingScope.of(
                        family.scopes().sites()
                                ? "site:Redmond"
                                : "service:Registrar:pool01.example.com");

        change(family, scope);

        assertThat(heard(UserScope.everyone()))
                .extracting(FeedEvent::kind, FeedEvent::cause)
                .containsExactlyInAnyOrder(
                        tuple(Kind.SETTINGS_CHANGED, "New-" + family.noun() + " " + scope),
                        tuple(Kind.SETTINGS_CHANGED, "Set-" + family.noun() + " " + scope),
                        tuple(Kind.SETTINGS_CHANGED, "Remove-" + family.noun() + " " + scope));
    }

    @Test
    void a_sign_in_scenario_that_was_set_is_heard_of() {
        var settings = new TestingSettings(pool.auditor, pool.work);

        settings.authentication.set(
                pool.administrator(),
                AuthenticationScenario.BLOCK_WINDOWS_EXTERNALLY,
                _ -> true,
                false);

        assertThat(heard(UserScope.everyone()))
                .extracting(FeedEvent::kind, FeedEvent::cause)
                .containsExactly(tuple(Kind.SETTINGS_CHANGED, "Set-CsAuthConfig Global"));
    }
}
