package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.audit.AuditChain;
import dev.siegel.pool.audit.AuditChain.Verification;
import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.AuditFinding;
import dev.siegel.pool.audit.AuditHeadFile;
import dev.siegel.pool.audit.AuditSealer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody with access to the database does by hand is found by the chain. */
class AuditTamperingTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    abstract static class Contract {
        @TempDir Path folder;

        abstract DatabaseSettings settings();

        abstract String url();

        private AuditHeadFile head() {
            return new AuditHeadFile(folder.resolve("audit-head"));
        }

        @BeforeEach
        void fiveSealedRows() {
            try (PoolDatabase database = PoolDatabase.open(settings())) {
                IntStream.range(0, 5).mapToObj(Contract::row).forEach(database.audit()::append);
                new AuditSealer(database.audit(), database.work(), KEY, head()).sealOnce();
            }
        }

        private static AuditEvent row(int number) {
            return new AuditEvent(
                    UUID.randomUUID(),
                    StoreContract.NOW.plusSeconds(number),
                    "anna",
                    "192.0.2.1",
                    "CsHelpDesk",
                    "Lock-CsClientPin",
                    "sip:user" + number + "@example.com",
                    null,
                    AuditEvent.Outcome.DONE,
                    false,
                    new TreeMap<>(),
                    "c-" + number);
        }

        private Verification afterByHand(String... statements) throws SQLException {
            try (var connection = DriverManager.getConnection(url(), user(), "");
                    var statement = connection.createStatement()) {
                for (String sql : statements) {
                    assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
                }
            }
            try (PoolDatabase database = PoolDatabase.open(settings())) {
                return new AuditChain(database.audit(), KEY, head()).verify();
            }
        }

        abstract String user();

        @Test
        void a_row_changed_by_hand_is_found() throws SQLException {
            Verification verification =
                    afterByHand(
                            "update audit_event set actor = 'bob' where target ="
                                    + " 'sip:user2@example.com'");

            assertThat(verification.findings())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            AuditFinding.RowChanged.class,
                            found -> assertThat(found.position()).isEqualTo(3));
        }

        @Test
        void a_row_removed_by_hand_is_found() throws SQLException {
            Verification verification =
                    afterByHand("delete from audit_event where target = 'sip:user2@example.com'");

            assertThat(verification.findings())
                    .singleElement()
                    .isInstanceOf(AuditFinding.RowMissing.class);
        }

        @Test
        void a_row_removed_with_its_seal_is_found() throws SQLException {
            Verification verification =
                    afterByHand(
                            "delete from audit_event where target = 'sip:user2@example.com'",
                            "delete from audit_seal where position = 3");

            assertThat(verification.findings()).contains(new AuditFinding.Gap(3, 4));
        }

        @Test
        void a_chain_cut_off_at_its_end_is_found() throws SQLException {
            Verification verification =
                    afterByHand(
                            "delete from audit_event where target in"
                                    + " ('sip:user3@example.com', 'sip:user4@example.com')",
                            "delete from audit_seal where position > 3");

            assertThat(verification.findings())
                    .isEqualTo(List.of(new AuditFinding.HeadNotReached(5, 3, true)));
        }
    }

    @Nested
    class OnH2 extends Contract {
        @Override
        DatabaseSettings settings() {
            return new DatabaseSettings.Embedded(folder);
        }

        @Override
        String url() {
            return "jdbc:h2:file:"
                    + folder.toAbsolutePath().resolve("siegel")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        }

        @Override
        String user() {
            return "siegel";
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends Contract {
        private final DatabaseSettings.Server server = Databases.newPostgresql();

        @Override
        DatabaseSettings settings() {
            return server;
        }

        @Override
        String url() {
            return server.url();
        }

        @Override
        String user() {
            return "postgres";
        }
    }
}
