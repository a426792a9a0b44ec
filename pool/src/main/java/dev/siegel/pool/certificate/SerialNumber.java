package dev.siegel.pool.certificate;

import java.math.BigInteger;
import java.util.Locale;

/** A certificate's serial number; positive, at most 20 bytes (RFC 5280 section 4.1.2.2). */
public record SerialNumber(BigInteger value) {
    public SerialNumber {
        if (value.signum() < 0 || value.bitLength() > 159) {
            throw new IllegalArgumentException(
                    "a serial number is positive and at most 20 bytes long");
        }
    }

    /** Upper-case hex with an even number of digits. */
    public String hex() {
        String digits = value.toString(16).toUpperCase(Locale.ROOT);
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }

    public static SerialNumber ofHex(String hex) {
        return new SerialNumber(new BigInteger(hex, 16));
    }

    @Override
    public String toString() {
        return hex();
    }
}
