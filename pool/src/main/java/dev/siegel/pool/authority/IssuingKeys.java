package dev.siegel.pool.authority;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** The keys client certificates are signed with, as they stand now. */
public interface IssuingKeys {
    /** Signs from now on. */
    CertifiedKey current();

    /** Every issuing certificate that is trusted, the current one first. */
    List<X509Certificate> trusted();

    /**
     * Keys that never change.
     *
     * @param earlier issuing certificates whose keys are no longer signed with
     */
    static IssuingKeys of(CertifiedKey current, List<X509Certificate> earlier) {
        List<X509Certificate> trusted =
                Stream.concat(Stream.of(current.certificate()), earlier.stream()).toList();
        return new IssuingKeys() {
            @Override
            public CertifiedKey current() {
                return current;
            }

            @Override
            public List<X509Certificate> trusted() {
                return trusted;
            }
        };
    }
}
