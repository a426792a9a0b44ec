package dev.siegel.pool.servercertificate;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/** The names and addresses a server certificate holds for (RFC 9525). */
public final class CertificateNames {
    private static final String ANY = "*.";

    private CertificateNames() {}

    /** Its alternative names as texts; none where there are none or they are broken. */
    public static List<String> of(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException broken) {
            return List.of();
        }
    }

    /** Whether one of these is the name, or stands for it with an asterisk as its first label. */
    static boolean holdFor(List<String> held, String name) {
        String wanted = canonical(name);
        int dot = wanted.indexOf('.');
        String any = dot < 0 ? wanted : ANY + wanted.substring(dot + 1);
        return held.stream()
                .map(CertificateNames::canonical)
                .anyMatch(one -> one.equals(wanted) || one.equals(any));
    }

    /** Addresses have several spellings. */
    private static String canonical(String name) {
        try {
            return InetAddress.ofLiteral(name).getHostAddress();
        } catch (IllegalArgumentException hostName) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
