package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a stop and a start of the same folder keep. */
class RestartIT {
    @Test
    void certificates_stay_and_devices_sign_in_again() {
        // given
        RunningPool pool = PoolSetup.fresh("restart").start();
        PoolUser user = PoolUser.create(pool, "anna");
        user.signedIn("desk").close();
        List<CertificateRow> before = user.certificates();

        // when
        try (RunningPool again = pool.restart()) {

            // then
            assertThat(user.on(again).certificates()).isEqualTo(before).hasSize(1);
            user.on(again).signedIn("desk").close();
            assertThat(user.on(again).certificates()).hasSize(1).isNotEqualTo(before);
        }
    }

    @Test
    void secrets_are_readable_by_their_owner_only_and_made_anew_where_they_must() throws Exception {
        // given
        RunningPool pool = PoolSetup.fresh("secrets").start();
        Path data = pool.setup().data();
        String authority = Files.readString(pool.certificateAuthority());
        String token = Files.readString(data.resolve("local-admin-token"));

        // when
        try (RunningPool again = pool.restart()) {

            // then
            assertThat(List.of("local-admin-token", "initial-admin-password", "keys.p12"))
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(
                                                            data.resolve(file))))
                                    .isEqualTo("rw-------"));
            assertThat(Files.readString(again.certificateAuthority())).isEqualTo(authority);
            assertThat(Files.readString(data.resolve("local-admin-token"))).isNotEqualTo(token);
        }
    }

    @Test
    void an_unknown_option_is_refused() {
        // given
        PoolSetup setup = PoolSetup.fresh("unknown-option").with("--sip-port", "5060");

        // when
        var refusal = RunningPool.startRefused(setup);

        // then
        assertThat(refusal.status()).isNotZero();
        assertThat(refusal.out() + refusal.err()).contains("sip-port").doesNotContain("\tat ");
    }
}
