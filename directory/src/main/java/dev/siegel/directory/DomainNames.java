package dev.siegel.directory;

import dev.siegel.protocols.ntlm.NtlmServerNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names clients use for one domain: its DNS name and the short one before the first dot, in any
 * case.
 */
public final class DomainNames {
    private final Map<String, String> shortNames = new HashMap<>();

    /**
     * @param domains DNS names, such as {@code example.com}; of two with the same first label both
     *     mean the same
     */
    public DomainNames(List<String> domains) {
        for (String domain : domains) {
            String shortName = NtlmServerNames.shortName(domain);
            shortNames.put(domain.toLowerCase(Locale.ROOT), shortName);
            shortNames.put(shortName.toLowerCase(Locale.ROOT), shortName);
        }
    }

    /** The short name meant by what a client sent; what is not known is returned as it is. */
    public String resolve(String sent) {
        return shortNames.getOrDefault(sent.toLowerCase(Locale.ROOT), sent);
    }
}
