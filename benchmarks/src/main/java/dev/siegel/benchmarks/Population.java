package dev.siegel.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fills a pool: of each user two devices or three with a certificate, and one certificate that
 * ended; three and a third in all.
 */
final class Population {
    private static final Table USERS =
            Table.of(
                    "pool_user",
                    "user_id",
                    "account_id",
                    "sip_address",
                    "user_principal_name",
                    "user_principal_name_key",
                    "logon_domain",
                    "logon_name",
                    "logon_name_key",
                    "sam_account_name_key",
                    "display_name",
                    "display_name_key",
                    "distinguished_name",
                    "distinguished_name_key",
                    "root_first_key",
                    "enabled",
                    "registrar_pool",
                    "line_uri",
                    "enabled_time",
                    "proof_not_before");
    private static final Table CERTIFICATES =
            Table.of(
                    "client_certificate",
                    "user_id",
                    "certificate_id",
                    "identity",
                    "device_id",
                    "device_id_as_sent",
                    "serial_number",
                    "thumbprint",
                    "publication_time",
                    "not_before",
                    "expiration_time",
                    "issued_via",
                    "user_agent",
                    "remote_address",
                    "recorded_time",
                    "ending_kind",
                    "ending_time",
                    "ending_by",
                    "ending_reason",
                    "user_enabled");

    private final Loader loader;
    private final int users;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Population(Loader loader, int users) {
        this.loader = loader;
        this.users = users;
    }

    /** Fills an empty pool and lets the database look at what is in it. */
    static void fill(Connection connection, int users) throws SQLException {
        var population = new Population(new Loader(connection), users);
        population.fillUsers();
        population.fillCertificates();
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void fillUsers() throws SQLException {
        loader.fill(USERS, users, (number, rows) -> rows.add(user(SampleUser.of(number))));
        loader.fill(
                Table.of("user_by_sip_address", "sip_address_key", "user_id"),
                users,
                (number, rows) -> {
                    SampleUser user = SampleUser.of(number);
                    rows.add(new Object[] {user.sipAddress().key(), user.id()});
                });
        loader.fill(
                Table.of("user_search_word", "user_id", "word"),
                users,
                (number, rows) -> {
                    SampleUser user = SampleUser.of(number);
                    user.words().forEach(word -> rows.add(new Object[] {user.id(), word}));
                });
    }

    private @Nullable Object[] user(SampleUser user) {
        return new @Nullable Object[] {
            user.id(),
            new UUID(user.id().getLeastSignificantBits(), user.number()),
            user.sipAddress().toString(),
            user.userPrincipalName(),
            user.userPrincipalName(),
            user.logonName().domain(),
            user.logonName().name(),
            user.logonName().key(),
            user.logonName().name(),
            user.displayName(),
            user.displayName().toLowerCase(Locale.ROOT),
            user.distinguishedName(),
            user.distinguishedName().toLowerCase(Locale.ROOT),
            user.rootFirstKey(),
            user.enabled(),
            user.pool(),
            user.lineUri(),
            Loader.time(now.minus(Duration.ofDays(400))),
            Loader.time(now.minus(Duration.ofDays(400)))
        };
    }

    private void fillCertificates() throws SQLException {
        loader.fill(
                Table.of(
                        "device",
                        "user_id",
                        "device_id",
                        "device_id_as_sent",
                        "first_seen",
                        "proof_not_before"),
                users,
                (number, rows) -> {
                    for (SampleCertificate one : currentOf(number)) {
                        rows.add(
                                new Object[] {
                                    one.user().id(),
                                    one.deviceId(),
                                    "{" + one.deviceId() + "}",
                                    Loader.time(one.published()),
                                    Loader.time(Instant.EPOCH)
                                });
                    }
                });
        loader.fill(
                CERTIFICATES,
                users,
                (number, rows) -> {
                    currentOf(number).forEach(one -> rows.add(one.row(null)));
                    rows.add(ended(number).row(number % 6 == 0 ? "REVOKED" : "REPLACED"));
                });
        fillUses();
    }

    private void fillUses() throws SQLException {
        loader.fill(
                Table.of("current_client_certificate", "user_id", "device_id", "certificate_id"),
                users,
                (number, rows) ->
                        currentOf(number)
                                .forEach(one ->
                                        rows.add(
                                                new Object[] {
                                                    one.user().id(), one.deviceId(), one.id()
                                                })));
        loader.fill(
                Table.of(
                        "registration",
                        "user_id",
                        "device_id",
                        "device_id_as_sent",
                        "registration_id",
                        "epid",
                        "contact",
                        "call_id",
                        "front_end",
                        "mechanism",
                        "certificate_id",
                        "user_agent",
                        "remote_address",
                        "registered_time",
                        "refreshed_time",
                        "expiration_time"),
                users,
                (number, rows) -> rows.add(currentOf(number).getFirst().registration(now)));
    }

    private List<SampleCertificate> currentOf(int number) {
        SampleUser user = SampleUser.of(number);
        var random = new SplittableRandom(~number);
        var first = SampleCertificate.of(user, random, now);
        var second = SampleCertificate.of(user, random, now);
        return number % 3 == 0
                ? List.of(first, second, SampleCertificate.of(user, random, now))
                : List.of(first, second);
    }

    private SampleCertificate ended(int number) {
        return SampleCertificate.of(
                SampleUser.of(number), new SplittableRandom(number + 7_000_000_000L), now);
    }
}
