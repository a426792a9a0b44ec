package dev.siegel.pool.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of the DHCP options phones ask for. */
public final class DhcpOptions {
    /** The vendor class of phones, option 60. */
    public static final String VENDOR_CLASS = "MS-UC-Client";

    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_VALUE = 255;

    private DhcpOptions() {}

    /**
     * Option 120 (RFC 3361), encoding 0: the registrar by its name.
     *
     * @throws IllegalArgumentException when the name cannot be encoded
     */
    public static byte[] registrar(String fqdn) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0);
        for (String label : fqdn.split("\\.", -1)) {
            byte[] ascii = ascii(label);
            if (ascii.length == 0 || ascii.length > LONGEST_LABEL) {
                throw new IllegalArgumentException("no name of DNS: " + fqdn);
            }
            bytes.write(ascii.length);
            bytes.writeBytes(ascii);
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    /**
     * Option 43 for that vendor class: the parts of the URL where certificates are issued, each a
     * sub-option of ASCII digits and letters.
     *
     * @throws IllegalArgumentException when a part is too long
     */
    public static byte[] provisioning(String webServer, int port, String path) {
        Map<Integer, String> parts = new LinkedHashMap<>();
        parts.put(1, VENDOR_CLASS);
        parts.put(2, "https");
        parts.put(3, webServer);
        parts.put(4, Integer.toString(port));
        parts.put(5, path);
        var bytes = new ByteArrayOutputStream();
        parts.forEach((code, value) -> {
            byte[] ascii = ascii(value);
            if (ascii.length > LONGEST_VALUE) {
                throw new IllegalArgumentException("longer than a sub-option: " + value);
            }
            bytes.write(code);
            bytes.write(ascii.length);
            bytes.writeBytes(ascii);
        });
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("not ASCII: " + text);
        }
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
