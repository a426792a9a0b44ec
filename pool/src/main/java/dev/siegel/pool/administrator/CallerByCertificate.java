package dev.siegel.pool.administrator;

import dev.siegel.pool.administrator.CertificateMapping.Kind;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Roles;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Tells which administrator a client certificate belongs to: by its thumbprint, else by its
 * subject, else by a user principal name in it.
 */
public final class CallerByCertificate {
    private static final Integer OTHER_NAME = 0;
    private static final String USER_PRINCIPAL_NAME = "1.3.6.1.4.1.311.20.2.3";

    /** Where {@link X509Certificate#getSubjectAlternativeNames} puts the type and the text. */
    private static final int TYPE_AT = 2;

    private static final int TEXT_AT = 3;

    private final CertificateMappingStore mappings;
    private final Roles roles;
    private final Clock clock;

    public CallerByCertificate(CertificateMappingStore mappings, Roles roles, Clock clock) {
        this.mappings = mappings;
        this.roles = roles;
        this.clock = clock;
    }

    /** Empty when it is nobody's, its owner is disabled, or it is not valid now. */
    Optional<IdentifiedCaller> find(
            X509Certificate certificate, InetAddress address, String correlationId) {
        return (isValid(certificate)
                        ? mappings.find(mappings(certificate))
                        : Optional.<Administrator>empty())
                .filter(Administrator::enabled)
                .map(one ->
                        new Caller(
                                one.name().toString(),
                                address.getHostAddress(),
                                roles.grants(one.roles()),
                                correlationId))
                .map(caller -> new IdentifiedCaller(caller, false));
    }

    private boolean isValid(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return true;
        } catch (CertificateException outside) {
            return false;
        }
    }

    private static List<CertificateMapping> mappings(X509Certificate certificate) {
        try {
            List<CertificateMapping> found = new ArrayList<>();
            found.add(
                    CertificateMapping.ofThumbprint(
                            MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
            add(found, Kind.SUBJECT, certificate.getSubjectX500Principal().getName());
            userPrincipalNames(certificate).forEach(name -> add(found, Kind.UPN, name));
            return found;
        } catch (GeneralSecurityException unreadable) {
            return List.of();
        }
    }

    private static void add(List<CertificateMapping> found, Kind kind, String value) {
        try {
            found.add(new CertificateMapping(kind, value));
        } catch (IllegalArgumentException none) {
            // a name nobody can be mapped to
        }
    }

    private static List<String> userPrincipalNames(X509Certificate certificate)
            throws CertificateParsingException {
        List<String> found = new ArrayList<>();
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        for (List<?> name : names == null ? List.<List<?>>of() : names) {
            if (OTHER_NAME.equals(name.getFirst())
                    && name.size() > TEXT_AT
                    && USER_PRINCIPAL_NAME.equals(name.get(TYPE_AT))
                    && name.get(TEXT_AT) instanceof String text) {
                found.add(text);
            }
        }
        return found;
    }
}
