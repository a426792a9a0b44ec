package dev.siegel.store;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import java.sql.SQLException;
import java.util.UUID;

/** A row of {@code registration}, selected under the alias {@code r}. */
final class RegistrationRow {
    static final String COLUMNS =
            "r.registration_id as r_registration_id, r.user_id as r_user_id, r.device_id_as_sent as r_device_id_as_sent,"
                    + " r.epid as r_epid, r.contact as r_contact, r.call_id as r_call_id, r.front_end as r_front_end,"
                    + " r.mechanism as r_mechanism, r.certificate_id as r_certificate_id, r.user_agent as r_user_agent,"
                    + " r.remote_address as r_remote_address, r.registered_time as r_registered_time,"
                    + " r.refreshed_time as r_refreshed_time, r.expiration_time as r_expiration_time,"
                    + " r.ended_time as r_ended_time";

    private RegistrationRow() {}

    static Registration read(Row row) throws SQLException {
        UUID certificate = row.nullableUuid("r_certificate_id");
        return new Registration(
                row.uuid("r_registration_id"),
                new UserId(row.uuid("r_user_id")),
                DeviceId.of(row.text("r_device_id_as_sent")),
                row.text("r_epid"),
                row.text("r_contact"),
                row.text("r_call_id"),
                row.text("r_front_end"),
                Mechanism.valueOf(row.text("r_mechanism")),
                certificate == null ? null : new CertificateId(certificate),
                row.nullableText("r_user_agent"),
                row.text("r_remote_address"),
                row.instant("r_registered_time"),
                row.instant("r_refreshed_time"),
                row.instant("r_expiration_time"),
                row.nullableInstant("r_ended_time"));
    }
}
