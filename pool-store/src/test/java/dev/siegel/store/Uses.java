package dev.siegel.store;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.registration.Registration;
import java.time.Instant;

/** What happens to certificates. */
final class Uses {
    private Uses() {}

    /** The registration made with a certificate. */
    static Registration of(ClientCertificate one, Instant time) {
        Registration like = StoreContract.registration(one.userId(), one.deviceId(), time);
        return new Registration(
                like.id(),
                like.userId(),
                like.deviceId(),
                like.epid(),
                like.contact(),
                like.callId(),
                like.frontEnd(),
                like.mechanism(),
                one.id(),
                like.userAgent(),
                like.remoteAddress(),
                like.registeredTime(),
                like.refreshedTime(),
                like.expirationTime(),
                null);
    }

    /** As a row of a listing that was imported: without what is not in it. */
    static ClientCertificate imported(ClientCertificate like) {
        return new ClientCertificate(
                like.id(),
                like.userId(),
                like.identity(),
                like.deviceId(),
                null,
                null,
                null,
                like.publicationTime(),
                like.notBefore(),
                like.expirationTime(),
                IssuedVia.IMPORT,
                null,
                null,
                like.recordedTime(),
                null);
    }
}
