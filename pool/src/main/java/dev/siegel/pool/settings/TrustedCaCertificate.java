package dev.siegel.pool.settings;

import dev.siegel.pool.certificate.Thumbprint;
import java.util.List;

/** A certificate of another authority that phones are to trust. */
public record TrustedCaCertificate(String store, Thumbprint thumbprint) {
    /** Where it may be kept. */
    public static final List<String> STORES =
            List.of("TrustedRootCA", "IntermediateCA", "ThirdPartyRootCA");

    public TrustedCaCertificate {
        store = new PropertyType.Choice(STORES).read(store);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static TrustedCaCertificate of(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("names a certificate by store and thumbprint");
        }
        return new TrustedCaCertificate(
                text.substring(0, blank), new Thumbprint(text.substring(blank + 1).strip()));
    }

    @Override
    public String toString() {
        return store + " " + thumbprint.hex();
    }
}
