package dev.siegel.store;

import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.inventory.CertificateListing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The properties of certificates in SQL: {@code client_certificate c}, its user {@code u} with the
 * address {@code a}, and the registration {@code r} made with it.
 *
 * @param now the moment states are told at
 */
record CertificateColumns(Instant now) {
    private static final String REVOKED = "c.ending_kind = 'REVOKED'";

    SqlColumn of(FilterProperty property) {
        return switch (property.name()) {
            case "CertificateId" -> plain("c.certificate_id");
            case "Identity" -> new SqlColumn.Text("a.sip_address_key", false);
            case "CertificateType" -> new SqlColumn.Choice("1", _ -> Fragment.TRUE);
            case "DeviceId" -> plain("c.device_id");
            case "PublicationTime" -> plain("c.publication_time");
            case "ExpirationTime" -> plain("c.expiration_time");
            case "NotBefore" -> plain("c.not_before");
            case "State" -> new SqlColumn.Choice("1", this::states);
            case "SerialNumber" -> new SqlColumn.Digits("c.serial_number", true);
            case "Thumbprint" -> new SqlColumn.Digits("c.thumbprint", true);
            case "IssuedVia" -> SqlColumn.ofEnum("c.issued_via", property);
            case "UserAgent" -> text("lower(c.user_agent)");
            case "RemoteAddress" -> text("lower(c.remote_address)");
            case "UserEnabled" -> plain("c.user_enabled");
            case "Pool" -> text("lower(u.registrar_pool)");
            default -> rest(property);
        };
    }

    private SqlColumn rest(FilterProperty property) {
        return switch (property.name()) {
            case "LastUsedTime" -> new SqlColumn.Plain("r.refreshed_time", true);
            case "LastUsedAddress" -> text("lower(r.remote_address)");
            case "Epid" -> text("lower(r.epid)");
            case "RegistrationState" -> new SqlColumn.Choice("1", this::registered);
            case "RevokedTime" -> new SqlColumn.Plain(ifRevoked("c.ending_time"), true);
            case "RevokedBy" -> text(ifRevoked("lower(c.ending_by)"));
            case "RevocationReason" -> SqlColumn.ofEnum(ifRevoked("c.ending_reason"), property);
            default -> throw new IllegalArgumentException("no column for " + property);
        };
    }

    private static SqlColumn plain(String expression) {
        return new SqlColumn.Plain(expression, false);
    }

    private static SqlColumn text(String expression) {
        return new SqlColumn.Text(expression, true);
    }

    private static String ifRevoked(String expression) {
        return "case when " + REVOKED + " then " + expression + " end";
    }

    /** Written as indexes know them: {@code ending_kind is null} first of all. */
    private Fragment states(Set<String> names) {
        boolean active = names.contains(CertificateListing.name(CertificateState.ACTIVE));
        boolean expired = names.contains(CertificateListing.name(CertificateState.EXPIRED));
        List<Fragment> any = new ArrayList<>();
        if (active && expired) {
            any.add(Fragment.of("c.ending_kind is null"));
        } else if (active) {
            any.add(current("c.expiration_time > ?"));
        } else if (expired) {
            any.add(current("c.expiration_time <= ?"));
        }
        for (var ended : List.of(CertificateState.REPLACED, CertificateState.REVOKED)) {
            if (names.contains(CertificateListing.name(ended))) {
                any.add(Fragment.of("c.ending_kind = '" + ended.name() + "'"));
            }
        }
        return names.size() == CertificateState.values().length ? Fragment.TRUE : Fragment.or(any);
    }

    private Fragment current(String condition) {
        return Fragment.and(
                List.of(Fragment.of("c.ending_kind is null"), Fragment.of(condition, now)));
    }

    private Fragment registered(Set<String> names) {
        if (names.size() > 1) {
            return Fragment.TRUE;
        }
        String live = "(r.ended_time is null and r.expiration_time > ?)";
        return names.contains("Registered")
                ? Fragment.of(live, now)
                : Fragment.of("(r.user_id is null or not " + live + ")", now);
    }
}
