package dev.siegel.pool.publication;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings in the listing of another pool: rows with their times kept, without the certificates
 * themselves. They are listed, expire and are revoked like any other; nobody can sign in with one,
 * so its device gets a new one at its next sign-in.
 */
public final class ImportClientCertificates {
    private static final String NAME = "Import-CsClientCertificate";

    /** Rows of one call; larger imports come in several. */
    public static final int MOST_ROWS = 1000;

    private final UserStore users;
    private final ClientCertificateStore certificates;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public ImportClientCertificates(
            UserStore users,
            ClientCertificateStore certificates,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.users = users;
        this.certificates = certificates;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /** A row of the listing. NotBefore is 15 minutes before publication, as always. */
    public record Row(DeviceId deviceId, Instant publicationTime, Instant expirationTime) {
        public Row {
            if (!expirationTime.isAfter(publicationTime)) {
                throw new IllegalArgumentException("a certificate expires after its publication");
            }
        }
    }

    /**
     * Imports rows of one user in the order given, all or none.
     *
     * @return the certificates as stored, or empty when there is no such user
     * @throws IllegalArgumentException when there are too many rows or a device occurs twice
     */
    public Optional<List<ClientCertificate>> importRows(
            Caller caller, UserId userId, List<Row> rows, boolean dryRun) {
        Optional<User> user = users.find(userId);
        Operation operation =
                new Operation(
                        NAME,
                        user.map(found -> found.sipAddress().toString()).orElse(userId.toString()),
                        userId);
        auditor.require(caller, Right.IMPORT_CERTIFICATES, user, operation);
        checkRows(rows);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> details = Map.of("rows", Integer.toString(rows.size()));
        if (dryRun) {
            auditor.dryRun(caller, operation, details);
            return Optional.of(certificates(user.get(), rows));
        }
        return work.inTransaction(() -> {
            Optional<User> locked = users.lock(userId);
            locked.ifPresent(_ -> auditor.done(caller, operation, details));
            return locked.map(one -> store(one, rows));
        });
    }

    private static void checkRows(List<Row> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_ROWS + " rows are imported at once");
        }
        if (rows.stream().map(Row::deviceId).distinct().count() < rows.size()) {
            throw new IllegalArgumentException("a device occurs twice");
        }
    }

    private List<ClientCertificate> store(User user, List<Row> rows) {
        List<ClientCertificate> made = certificates(user, rows);
        made.forEach(one -> Replacement.publish(certificates, one));
        return made;
    }

    /**
     * Each is recorded a microsecond after the one before, so that listings keep the order of the
     * rows.
     */
    private List<ClientCertificate> certificates(User user, List<Row> rows) {
        Instant recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ClientCertificate> made = new ArrayList<>();
        for (Row row : rows) {
            made.add(certificate(user, row, recorded.plus(made.size(), ChronoUnit.MICROS)));
        }
        return made;
    }

    private static ClientCertificate certificate(User user, Row row, Instant recorded) {
        return new ClientCertificate(
                CertificateId.random(),
                user.id(),
                user.sipAddress(),
                row.deviceId(),
                null,
                null,
                null,
                row.publicationTime(),
                row.publicationTime().minus(15, ChronoUnit.MINUTES),
                row.expirationTime(),
                IssuedVia.IMPORT,
                null,
                null,
                recorded,
                null);
    }
}
