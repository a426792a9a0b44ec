package dev.siegel.pool.administrator;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;

/**
 * How an administrator's client certificate is known: {@code thumbprint:} and its SHA-256, {@code
 * subject:} and its subject's name, or {@code upn:} and a user principal name it was made for.
 */
public record CertificateMapping(Kind kind, String value) {
    private static final int LONGEST = 512;

    /** What of a certificate is compared. */
    public enum Kind {
        THUMBPRINT,
        SUBJECT,
        UPN
    }

    /**
     * @throws IllegalArgumentException when the value is malformed
     */
    public CertificateMapping {
        checkLength(value);
        value =
                switch (kind) {
                    case THUMBPRINT -> thumbprint(value);
                    case SUBJECT -> new X500Principal(value).getName(X500Principal.CANONICAL);
                    case UPN -> userPrincipalName(value);
                };
        checkLength(value);
    }

    private static void checkLength(String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a certificate's mapping has at most " + LONGEST + " characters");
        }
    }

    private static String thumbprint(String text) {
        String hex = text.replaceAll("[: ]", "").toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a thumbprint is a SHA-256 in 64 hex digits");
        }
        return hex;
    }

    private static String userPrincipalName(String text) {
        if (!text.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("a user principal name is written user@domain");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    static CertificateMapping ofThumbprint(byte[] sha256) {
        return new CertificateMapping(Kind.THUMBPRINT, HexFormat.of().formatHex(sha256));
    }

    /**
     * Reads {@code thumbprint:…}, {@code subject:…} or {@code upn:…}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static CertificateMapping parse(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : List.of(Kind.values())) {
            if (colon > 0 && kind.name().equalsIgnoreCase(text.substring(0, colon).strip())) {
                return new CertificateMapping(kind, text.substring(colon + 1).strip());
            }
        }
        throw new IllegalArgumentException(
                "a certificate is known by thumbprint:, subject: or upn:");
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
    }
}
