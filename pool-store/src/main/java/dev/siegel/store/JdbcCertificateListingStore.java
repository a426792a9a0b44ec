package dev.siegel.store;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.inventory.CertificateListingStore;
import dev.siegel.pool.inventory.CertificateQuery;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.inventory.Holder;
import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;
import dev.siegel.pool.registration.Registration;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Certificates of all users as they are listed, by the indexes of their times. */
final class JdbcCertificateListingStore implements CertificateListingStore {
    private static final String ADDRESS = " join user_by_sip_address a on a.user_id = c.user_id";
    private static final String USER = " join pool_user u on u.user_id = c.user_id";
    private static final String REGISTRATION =
            " left join registration r on r.user_id = c.user_id and r.device_id = c.device_id"
                    + " and r.certificate_id = c.certificate_id";
    private static final String SELECT =
            "select "
                    + CertificateRow.COLUMNS.replace("c.encoded as", "cast(null as bytea) as")
                    + ", "
                    + "u.sip_address as u_sip_address, u.display_name as u_display_name,"
                    + " u.distinguished_name as u_distinguished_name, u.registrar_pool as u_registrar_pool, u.enabled as u_enabled, "
                    + RegistrationRow.COLUMNS
                    + " from client_certificate c"
                    + USER
                    + REGISTRATION;

    private final Statements statements;

    JdbcCertificateListingStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<FoundCertificate> list(CertificateQuery query, Instant now) {
        var columns = new CertificateColumns(now);
        Fragment rest =
                conditions(query, columns)
                        .then(" and ")
                        .then(ListingSql.after(query.slice(), columns::of))
                        .then(ListingSql.orderAndLimit(query.slice(), columns::of));
        String address = rest.sql().contains("a.") ? ADDRESS : "";
        Fragment select = Fragment.of(SELECT + address + " where ").then(rest);
        return statements.planned(select, row -> read(row, now));
    }

    private static FoundCertificate read(Row row, Instant now) throws SQLException {
        ClientCertificate one = CertificateRow.read(row);
        Registration use =
                row.nullableUuid("r_registration_id") == null ? null : RegistrationRow.read(row);
        boolean live = use != null && use.isLiveAt(now);
        return new FoundCertificate(
                new ListedCertificate(one, one.state(now), use, live), holder(row));
    }

    private static Holder holder(Row row) throws SQLException {
        return new Holder(
                SipAddress.of(row.text("u_sip_address")),
                row.text("u_display_name"),
                row.text("u_distinguished_name"),
                row.nullableText("u_registrar_pool"),
                row.flag("u_enabled"));
    }

    @Override
    public long count(CertificateQuery query, Instant now) {
        return count("count(*)", query, now);
    }

    @Override
    public long countUsers(CertificateQuery query, Instant now) {
        return count("count(distinct c.user_id)", query, now);
    }

    /** Joins what the conditions speak of and nothing else. */
    private long count(String what, CertificateQuery query, Instant now) {
        Fragment conditions = conditions(query, new CertificateColumns(now));
        String sql = conditions.sql();
        String from =
                "select "
                        + what
                        + " as n from client_certificate c"
                        + (sql.contains("u.") ? USER : "")
                        + (sql.contains("a.") ? ADDRESS : "")
                        + (sql.contains("r.") ? REGISTRATION : "")
                        + " where ";
        return statements
                .planned(Fragment.of(from).then(conditions), row -> row.number("n"))
                .getFirst();
    }

    private static Fragment conditions(CertificateQuery query, CertificateColumns columns) {
        List<Fragment> all = new ArrayList<>(ListingSql.within(query.within()));
        all.add(new FilterSql(columns::of).all(query.filters()));
        return Fragment.and(all);
    }
}
