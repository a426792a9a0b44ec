package dev.siegel.store;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of {@code client_certificate}, selected under the alias {@code c}. */
final class CertificateRow {
    static final String COLUMNS =
            "c.user_id as c_user_id, c.certificate_id as c_certificate_id, c.identity as c_identity,"
                    + " c.device_id_as_sent as c_device_id_as_sent, c.serial_number as c_serial_number,"
                    + " c.thumbprint as c_thumbprint, c.encoded as c_encoded, c.publication_time as c_publication_time,"
                    + " c.not_before as c_not_before, c.expiration_time as c_expiration_time,"
                    + " c.issued_via as c_issued_via, c.user_agent as c_user_agent,"
                    + " c.remote_address as c_remote_address, c.recorded_time as c_recorded_time,"
                    + " c.ending_kind as c_ending_kind, c.ending_time as c_ending_time, c.ending_by as c_ending_by,"
                    + " c.ending_reason as c_ending_reason";

    static final String INSERT =
            "insert into client_certificate (user_id, certificate_id, identity, device_id, device_id_as_sent,"
                    + " serial_number, thumbprint, encoded, publication_time, not_before, expiration_time, issued_via,"
                    + " user_agent, remote_address, recorded_time, user_enabled) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
                    + " (select u.enabled from pool_user u where u.user_id = ?))";

    private CertificateRow() {}

    static @Nullable Object[] insertArguments(ClientCertificate one) {
        return new @Nullable Object[] {
            one.userId().value(),
            one.id().value(),
            one.identity().toString(),
            one.deviceId().value(),
            one.deviceId().asSent(),
            one.serialNumber() == null ? null : one.serialNumber().hex(),
            one.thumbprint() == null ? null : one.thumbprint().hex(),
            one.encoded() == null ? null : one.encoded().bytes(),
            one.publicationTime(),
            one.notBefore(),
            one.expirationTime(),
            one.issuedVia(),
            one.userAgent(),
            one.remoteAddress(),
            one.recordedTime(),
            one.userId().value()
        };
    }

    static ClientCertificate read(Row row) throws SQLException {
        String serial = row.nullableText("c_serial_number");
        String thumbprint = row.nullableText("c_thumbprint");
        byte[] encoded = row.nullableBytes("c_encoded");
        return new ClientCertificate(
                new CertificateId(row.uuid("c_certificate_id")),
                new UserId(row.uuid("c_user_id")),
                SipAddress.of(row.text("c_identity")),
                DeviceId.of(row.text("c_device_id_as_sent")),
                serial == null ? null : SerialNumber.ofHex(serial),
                thumbprint == null ? null : new Thumbprint(thumbprint),
                encoded == null ? null : new EncodedCertificate(encoded),
                row.instant("c_publication_time"),
                row.instant("c_not_before"),
                row.instant("c_expiration_time"),
                IssuedVia.valueOf(row.text("c_issued_via")),
                row.nullableText("c_user_agent"),
                row.nullableText("c_remote_address"),
                row.instant("c_recorded_time"),
                ending(row));
    }

    private static @Nullable Ending ending(Row row) throws SQLException {
        String kind = row.nullableText("c_ending_kind");
        return kind == null
                ? null
                : new Ending(
                        Ending.Kind.valueOf(kind),
                        row.instant("c_ending_time"),
                        row.text("c_ending_by"),
                        RevocationReason.valueOf(row.text("c_ending_reason")));
    }
}
