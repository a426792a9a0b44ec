package dev.siegel.pool.certificate;

import java.util.UUID;

/** The pool's own key of a client certificate. */
public record CertificateId(UUID value) {
    public static CertificateId random() {
        return new CertificateId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
