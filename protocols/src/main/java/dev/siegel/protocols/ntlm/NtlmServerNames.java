package dev.siegel.protocols.ntlm;

import java.util.Locale;

/** The names a server gives in its challenge: of itself and of its domain, short and as in DNS. */
public record NtlmServerNames(
        String domain, String computer, String dnsDomain, String dnsComputer, String dnsForest) {
    private static final int LONGEST = 255;

    /** NetBIOS names end after 15 characters. */
    private static final int LONGEST_SHORT_NAME = 15;

    public NtlmServerNames {
        for (var name : new String[] {domain, computer, dnsDomain, dnsComputer, dnsForest}) {
            if (name.isEmpty() || name.length() > LONGEST) {
                throw new IllegalArgumentException("not a server name: " + name);
            }
        }
    }

    /** The short names are cut from the names in DNS, as in {@code EXAMPLE} and {@code POOL01}. */
    public static NtlmServerNames of(String dnsDomain, String dnsComputer) {
        return new NtlmServerNames(
                shortName(dnsDomain), shortName(dnsComputer), dnsDomain, dnsComputer, dnsDomain);
    }

    /**
     * {@code EXAMPLE} for {@code example.com}: the first label in upper case, cut as NetBIOS has
     * it.
     */
    public static String shortName(String dnsName) {
        int dot = dnsName.indexOf('.');
        var label = dot > 0 ? dnsName.substring(0, dot) : dnsName;
        var cut = label.substring(0, Math.min(LONGEST_SHORT_NAME, label.length()));
        return cut.toUpperCase(Locale.ROOT);
    }
}
