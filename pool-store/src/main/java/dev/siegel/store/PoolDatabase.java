package dev.siegel.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.administrator.AdministratorStore;
import dev.siegel.pool.administrator.AdministratorTokenStore;
import dev.siegel.pool.administrator.ApiTokenStore;
import dev.siegel.pool.administrator.CertificateMappingStore;
import dev.siegel.pool.audit.AuditStore;
import dev.siegel.pool.block.CertificateBlockStore;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.feed.FeedStore;
import dev.siegel.pool.idempotency.IdempotencyStore;
import dev.siegel.pool.inventory.CertificateListingStore;
import dev.siegel.pool.inventory.RegistrationListingStore;
import dev.siegel.pool.inventory.UserListingStore;
import dev.siegel.pool.operation.OperationStore;
import dev.siegel.pool.pin.PinStore;
import dev.siegel.pool.registration.RegistrationStore;
import dev.siegel.pool.revocation.EpochStore;
import dev.siegel.pool.role.AdminRoleStore;
import dev.siegel.pool.secret.SealedSecretStore;
import dev.siegel.pool.servercertificate.ServerKeyStore;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.topology.SipDomainStore;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool's database, opened and brought up to date: all stores and the unit of work they share.
 */
public final class PoolDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PoolDatabase.class);

    /** What H2 says when the connection that shut it down is closed. */
    private static final int ALREADY_CLOSED = 90121;

    private static final String DATA_SOURCE = "default";

    private final ApplicationContext context;
    private final HikariDataSource dataSource;
    private final boolean embedded;
    private final Statements statements;
    private final UnitOfWork work;

    @SuppressWarnings("unchecked") // both are of the connections of the one data source there is
    private PoolDatabase(
            HikariDataSource dataSource, boolean embedded, UnaryOperator<DataSource> around) {
        this.dataSource = dataSource;
        this.embedded = embedded;
        this.context =
                ApplicationContext.builder()
                        .deduceEnvironment(false)
                        .environmentPropertySource(false)
                        .banner(false)
                        .build();
        var name = Qualifiers.<DataSource>byName(DATA_SOURCE);
        context.registerSingleton(DataSource.class, around.apply(dataSource), name);
        context.start();
        this.statements =
                new Statements(
                        context.getBean(
                                ConnectionOperations.class, Qualifiers.byName(DATA_SOURCE)));
        this.work =
                new JdbcUnitOfWork(
                        context.getBean(
                                TransactionOperations.class, Qualifiers.byName(DATA_SOURCE)));
    }

    /** Opens the database and migrates its schema; a newer or foreign schema is refused. */
    public static PoolDatabase open(DatabaseSettings settings) {
        return open(settings, UnaryOperator.identity());
    }

    /** With something that watches the connections the stores get. */
    static PoolDatabase open(DatabaseSettings settings, UnaryOperator<DataSource> around) {
        HikariDataSource dataSource = Failures.translated(() -> ConnectionPool.open(settings));
        try {
            Migrations.run(dataSource, settings);
            return new PoolDatabase(
                    dataSource, !(settings instanceof DatabaseSettings.Server), around);
        } catch (RuntimeException failure) {
            dataSource.close();
            throw failure;
        }
    }

    public UnitOfWork work() {
        return work;
    }

    public AccountStore accounts() {
        return new JdbcAccountStore(statements, work);
    }

    public UserStore users() {
        return new JdbcUserStore(statements, work);
    }

    public ClientCertificateStore certificates() {
        return new JdbcClientCertificateStore(statements, work);
    }

    public IdempotencyStore idempotency() {
        return new JdbcIdempotencyStore(statements);
    }

    public UserListingStore userListing() {
        return new JdbcUserListingStore(statements);
    }

    public CertificateListingStore certificateListing() {
        return new JdbcCertificateListingStore(statements);
    }

    public CertificateBlockStore blocks() {
        return new JdbcCertificateBlockStore(statements, work);
    }

    public OperationStore operations() {
        return new JdbcOperationStore(statements, work);
    }

    public RegistrationListingStore registrationListing() {
        return new JdbcRegistrationListingStore(statements);
    }

    public RegistrationStore registrations() {
        return new JdbcRegistrationStore(statements, work);
    }

    public PoolEventStore events() {
        return new JdbcPoolEventStore(statements, work);
    }

    public FeedStore feed() {
        return new JdbcFeedStore(statements, work);
    }

    public AuditStore audit() {
        return new JdbcAuditStore(statements, work);
    }

    public SealedSecretStore sealedSecrets() {
        return new JdbcSealedSecretStore(statements);
    }

    public AdministratorStore administrators() {
        return new JdbcAdministratorStore(statements);
    }

    public AdministratorTokenStore administratorTokens() {
        return new JdbcAdministratorTokenStore(statements);
    }

    public ServerKeyStore serverKeys() {
        return new JdbcServerKeyStore(statements);
    }

    public SettingStore settings() {
        return new JdbcSettingStore(statements, work);
    }

    public PinStore pins() {
        return new JdbcPinStore(statements, work);
    }

    public AdminRoleStore adminRoles() {
        return new JdbcAdminRoleStore(statements);
    }

    public CertificateMappingStore administratorCertificates() {
        return new JdbcCertificateMappingStore(statements);
    }

    public ApiTokenStore apiTokens() {
        return new JdbcApiTokenStore(statements);
    }

    public SipDomainStore sipDomains() {
        return new JdbcSipDomainStore(statements);
    }

    /** The version of the newest migration that was applied. */
    public String schemaVersion() {
        return statements
                .one(
                        "select max(\"version\") as newest from \"flyway_schema_history\" where \"success\"",
                        row -> row.text("newest"))
                .orElseThrow();
    }

    public EpochStore epoch() {
        return new JdbcEpochStore(statements);
    }

    /**
     * The embedded database is shut down by us, last of all: the JVM's own hook would race with
     * what still writes.
     */
    @Override
    public void close() {
        if (embedded) {
            shutDown();
        }
        context.close();
        dataSource.close();
    }

    private void shutDown() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException failure) {
            if (failure.getErrorCode() != ALREADY_CLOSED) {
                LOG.warn("the embedded database did not shut down: {}", failure.getMessage());
            }
        }
    }
}
