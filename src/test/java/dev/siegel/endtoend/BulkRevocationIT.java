package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.PostgresqlServer;
import dev.siegel.endtoend.pool.RunningPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thousands of certificates revoked by one filter, and the server killed in the middle of it. */
class BulkRevocationIT {
    private static final int USERS = 12;
    private static final int DEVICES = 400;
    private static final int CERTIFICATES = USERS * DEVICES;
    private static final String FILTER =
            """
            {"selector":{"filter":"IssuedVia -eq 'Import'"},"reason":"userLeft","confirm":%s}\
            """;

    @Test
    void each_certificate_is_revoked_once_and_audited_once_on_the_embedded_database() {
        List<String> devices = revokeAndKill(PoolSetup.fresh("bulk-embedded"));

        assertThat(devices).hasSize(CERTIFICATES).doesNotHaveDuplicates();
    }

    @Test
    void each_certificate_is_revoked_once_and_audited_once_on_postgresql() throws SQLException {
        try (var database = new PostgresqlServer()) {
            PoolSetup setup = PoolSetup.fresh("bulk-postgresql").onDatabase(database.jdbcUrl());
            List<String> devices = revokeAndKill(setup);

            assertThat(devices).hasSize(CERTIFICATES).doesNotHaveDuplicates();
            assertThat(audited(database.jdbcUrl())).containsExactlyInAnyOrderElementsOf(devices);
        }
    }

    /**
     * @return the devices whose certificates the operation says it revoked
     */
    private static List<String> revokeAndKill(PoolSetup setup) {
        // given
        RunningPool pool = setup.start();
        String location;
        try (var api = new ManagementApi(pool)) {
            IntStream.range(0, USERS).forEach(i -> api.createUser("leaver" + i));
            IntStream.range(0, USERS).forEach(i -> api.importCertificates("leaver" + i, DEVICES));
            assertThat(api.post("certificate-revocations", FILTER.formatted(false)).path("count"))
                    .hasToString(Integer.toString(CERTIFICATES));

            // when
            JsonNode begun = api.post("certificate-revocations", FILTER.formatted(true));
            location = "operations/" + begun.required("id").asText();
            long done = 0;
            while (done == 0) {
                done = api.get(location).required("done").asLong();
            }
            pool.kill();
            assertThat(done).isLessThan(CERTIFICATES);
        }

        // then
        try (RunningPool again = setup.start();
                var api = new ManagementApi(again)) {
            JsonNode ended = api.get(location);
            while (ended.required("endedTime").isNull()) {
                ended = api.get(location);
            }
            assertThat(ended.required("state").asText()).isEqualTo("done");
            assertThat(ended.required("done").asInt()).isEqualTo(CERTIFICATES);
            assertThat(api.get("users/leaver0@example.com/certificates").required("items"))
                    .isEmpty();
            return revoked(api, location);
        }
    }

    private static List<String> revoked(ManagementApi api, String location) {
        List<String> devices = new ArrayList<>();
        api.each(
                location + "/results",
                result -> {
                    assertThat(result.required("outcome").asText()).isEqualTo("done");
                    devices.add(result.required("deviceId").asText());
                });
        return devices;
    }

    /** The devices that audit rows of single users name. */
    private static List<String> audited(String jdbcUrl) throws SQLException {
        List<String> devices = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select details from audit_event where user_id is not null"
                                        + " and operation = 'Revoke-CsClientCertificate'")) {
            while (rows.next()) {
                Arrays.stream(rows.getString("details").split("&", -1))
                        .filter(detail -> detail.startsWith("devices="))
                        .flatMap(detail -> Arrays.stream(detail.split("=", -1)[1].split("%2C", -1)))
                        .map(device -> device.replace("%7B", "").replace("%7D", ""))
                        .forEach(devices::add);
            }
        }
        return devices;
    }
}
