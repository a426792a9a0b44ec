package dev.siegel.pool.publication;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.Ending;
import java.util.List;

/** Puts a certificate in the place of its device's one before, which stays as history. */
final class Replacement {
    private Replacement() {}

    /** The caller holds the user's row. */
    static void publish(ClientCertificateStore certificates, ClientCertificate certificate) {
        certificates
                .currentOf(certificate.userId(), certificate.deviceId())
                .ifPresent(before -> end(certificates, before, certificate));
        certificates.publish(certificate);
    }

    private static void end(
            ClientCertificateStore certificates,
            ClientCertificate before,
            ClientCertificate after) {
        var ending = Ending.replaced(after.recordedTime(), after.identity().toString());
        certificates.end(before.userId(), List.of(before.id()), ending);
    }
}
