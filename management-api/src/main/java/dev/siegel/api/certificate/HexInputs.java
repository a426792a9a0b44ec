package dev.siegel.api.certificate;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.filter.Comparison;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.inventory.CertificateListing;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as administrators copy them: with colons, spaces, or the bytes in reverse. */
final class HexInputs {
    private static final int LONGEST = 128;
    private static final Pattern BETWEEN = Pattern.compile("[\\s:\u200e-]+");
    private static final Pattern SERIAL_NUMBER = Pattern.compile("[0-9A-F]{1,40}");

    private HexInputs() {}

    private static String digits(String field, String text) {
        if (text.length() > LONGEST) {
            throw ProblemException.badField(field, "is too long");
        }
        String bare = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return bare.startsWith("0X") ? bare.substring(2) : bare;
    }

    static Filter serialNumber(String text) {
        String digits = digits("serialNumber", text);
        if (!SERIAL_NUMBER.matcher(digits).matches()) {
            throw ProblemException.badField("serialNumber", "is no hex number of 1 to 20 bytes");
        }
        String whole = digits.length() % 2 == 0 ? digits : "0" + digits;
        return Filter.or(serial(whole), serial(reversed(whole)));
    }

    private static Filter serial(String digits) {
        return equal(
                "SerialNumber", Inputs.parsed("serialNumber", digits, SerialNumber::ofHex).hex());
    }

    private static String reversed(String digits) {
        var bytes = new StringBuilder();
        for (int at = digits.length() - 2; at >= 0; at -= 2) {
            bytes.append(digits, at, at + 2);
        }
        return bytes.toString();
    }

    static Filter thumbprint(String text) {
        String digits = digits("thumbprint", text);
        return equal("Thumbprint", Inputs.parsed("thumbprint", digits, Thumbprint::new).hex());
    }

    private static Filter equal(String property, String value) {
        return CertificateListing.SCHEMA.compare(
                property, Comparison.EQUAL, new FilterValue.Text(value));
    }
}
