package dev.siegel.store;

import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.FoundRegistration;
import dev.siegel.pool.inventory.RegistrationListingStore;
import dev.siegel.pool.inventory.RegistrationQuery;
import dev.siegel.pool.registration.Mechanism;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Registrations of all users as they are listed, in the order of the primary key. */
final class JdbcRegistrationListingStore implements RegistrationListingStore {
    private static final String SELECT =
            "select "
                    + RegistrationRow.COLUMNS
                    + ", "
                    + UserRow.COLUMNS
                    + ", c.serial_number as c_serial_number from registration r"
                    + " join pool_user u on u.user_id = r.user_id"
                    + " join user_by_sip_address a on a.user_id = r.user_id"
                    + " left join client_certificate c on c.user_id = r.user_id and c.certificate_id = r.certificate_id"
                    + " where r.ended_time is null and r.expiration_time > ?";

    private final Statements statements;

    JdbcRegistrationListingStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<FoundRegistration> list(RegistrationQuery query, Instant now) {
        List<Fragment> conditions = new ArrayList<>(ListingSql.within(query.within()));
        conditions.add(new FilterSql(JdbcRegistrationListingStore::column).all(query.filters()));
        conditions.add(ListingSql.after(query.slice(), JdbcRegistrationListingStore::column));
        Fragment select =
                Fragment.of(SELECT + " and ", now)
                        .then(Fragment.and(conditions))
                        .then(
                                ListingSql.orderAndLimit(
                                        query.slice(), JdbcRegistrationListingStore::column));
        return statements.planned(select, JdbcRegistrationListingStore::read);
    }

    @Override
    public List<FoundRegistration> of(UserId user, Instant now) {
        return statements.list(
                SELECT + " and r.user_id = ? order by r.device_id",
                JdbcRegistrationListingStore::read,
                now,
                user.value());
    }

    private static FoundRegistration read(Row row) throws SQLException {
        String serial = row.nullableText("c_serial_number");
        return new FoundRegistration(
                RegistrationRow.read(row),
                UserRow.read(row),
                serial == null ? null : SerialNumber.ofHex(serial));
    }

    private static SqlColumn column(FilterProperty property) {
        return switch (property.name()) {
            case "UserId" -> new SqlColumn.Plain("r.user_id", false);
            case "DeviceId" -> new SqlColumn.Plain("r.device_id", false);
            case "Identity" -> new SqlColumn.Text("a.sip_address_key", false);
            case "ClientVersion" -> new SqlColumn.Text("lower(r.user_agent)", true);
            case "RegisteredTime" -> new SqlColumn.Plain("r.registered_time", false);
            case "LastRegisterTime" -> new SqlColumn.Plain("r.refreshed_time", false);
            case "ExpiresAt" -> new SqlColumn.Plain("r.expiration_time", false);
            case "RegistrarFqdn" -> new SqlColumn.Text("lower(r.front_end)", false);
            case "Pool" -> new SqlColumn.Text("lower(u.registrar_pool)", true);
            case "AuthenticatedBy" ->
                    new SqlColumn.Choice("r.mechanism", JdbcRegistrationListingStore::mechanisms);
            case "CertificateSerial" -> new SqlColumn.Digits("c.serial_number", true);
            case "RemoteAddress" -> new SqlColumn.Text("lower(r.remote_address)", false);
            case "Epid" -> new SqlColumn.Text("lower(r.epid)", false);
            default -> throw new IllegalArgumentException("no column for " + property);
        };
    }

    private static Fragment mechanisms(Set<String> names) {
        return Fragment.or(
                Arrays.stream(Mechanism.values())
                        .filter(one -> names.contains(CertificateListing.name(one)))
                        .map(one -> Fragment.of("r.mechanism = ?", one.name()))
                        .toList());
    }
}
