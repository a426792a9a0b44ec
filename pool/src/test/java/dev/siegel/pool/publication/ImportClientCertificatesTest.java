package dev.siegel.pool.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.publication.ImportClientCertificates.Row;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportClientCertificatesTest {
    private final TestingPool pool = new TestingPool();
    private final User user = pool.user("sip:User1@msxfaq.de");

    /** The seed listing; expiration times in UTC, as the zones of its two columns resolve. */
    private final List<Row> seed =
            List.of(
                    row(
                            "{375da200-f2d3-5fd2-847f-1b14c5a9b20c}",
                            "2013-03-15T15:21:29Z",
                            "2013-09-11T15:06:29Z"),
                    row(
                            "{48513bdd-88b6-5188-bd2d-269bc1b0841b}",
                            "2013-05-24T11:54:11Z",
                            "2013-11-20T11:39:10Z"),
                    row(
                            "{844298fb-f1c0-544d-b7bd-452ae24ca176}",
                            "2013-09-09T11:35:01Z",
                            "2014-03-08T11:20:01Z"),
                    row(
                            "{6a67b0ee-d47a-5225-99b3-4b32076f5a3f}",
                            "2013-06-17T09:18:14Z",
                            "2013-12-14T09:03:14Z"));

    private static Row row(String device, String published, String expires) {
        return new Row(DeviceId.of(device), Instant.parse(published), Instant.parse(expires));
    }

    @Test
    void imported_rows_keep_their_times_and_their_order() {
        pool.importCertificates().importRows(pool.administrator(), user.id(), seed, false);

        assertThat(pool.certificates.currentOf(user.id()))
                .extracting(
                        ClientCertificate::deviceId,
                        ClientCertificate::publicationTime,
                        ClientCertificate::expirationTime)
                .containsExactlyElementsOf(
                        seed.stream()
                                .map(row ->
                                        tuple(
                                                row.deviceId(),
                                                row.publicationTime(),
                                                row.expirationTime()))
                                .toList());
    }

    @Test
    void not_before_is_a_quarter_of_an_hour_before_publication_and_180_days_before_expiry() {
        var made =
                pool.importCertificates()
                        .importRows(pool.administrator(), user.id(), seed, false)
                        .orElseThrow();

        assertThat(made)
                .extracting(one -> Duration.between(one.notBefore(), one.expirationTime()))
                .containsExactly(
                        Duration.ofDays(180),
                        Duration.ofDays(180).minusSeconds(1),
                        Duration.ofDays(180),
                        Duration.ofDays(180));
    }

    @Test
    void a_dry_run_stores_nothing() {
        pool.importCertificates().importRows(pool.administrator(), user.id(), seed, true);

        assertThat(pool.certificates.allOf(user.id())).isEmpty();
    }

    @Test
    void only_an_administrator_may_import_and_a_refusal_is_audited() {
        var helpDesk = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-9");

        assertThatThrownBy(() ->
                        pool.importCertificates().importRows(helpDesk, user.id(), seed, false))
                .isInstanceOf(RightMissing.class);
        assertThat(pool.certificates.allOf(user.id())).isEmpty();
        assertThat(pool.audit.events())
                .singleElement()
                .satisfies(event -> assertThat(event.actor()).isEqualTo("helen"));
    }

    @Test
    void a_device_twice_and_an_expiry_before_publication_are_refused() {
        assertThatThrownBy(() ->
                        pool.importCertificates()
                                .importRows(
                                        pool.administrator(),
                                        user.id(),
                                        List.of(seed.get(0), seed.get(0)),
                                        false))
                .hasMessage("a device occurs twice");
        assertThatThrownBy(() ->
                        row(
                                "{375da200-f2d3-5fd2-847f-1b14c5a9b20c}",
                                "2013-03-15T15:21:29Z",
                                "2013-03-15T15:21:29Z"))
                .hasMessage("a certificate expires after its publication");
    }
}
