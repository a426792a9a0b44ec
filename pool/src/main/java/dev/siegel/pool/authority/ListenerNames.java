package dev.siegel.pool.authority;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * What a listener's certificate is for: the pool's host name, other names and addresses, and always
 * localhost and the loopback addresses, so that tools on the machine itself reach it.
 *
 * @param host a host name or an IP address
 */
public record ListenerNames(String host, List<String> others) {
    /**
     * RFC 1123 section 2.1, RFC 1035 section 2.3.4; underscores and a leading asterisk are seen in
     * companies.
     */
    private static final Pattern HOST_NAME =
            Pattern.compile("(?:\\*\\.)?[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,250}[A-Za-z0-9])?");

    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    public ListenerNames {
        others = List.copyOf(others);
        check(host);
        others.forEach(ListenerNames::check);
    }

    /** All names and addresses, each once, the host first. */
    public Set<String> all() {
        var names = new LinkedHashSet<String>();
        names.add(host);
        names.addAll(others);
        names.addAll(LOOPBACK);
        return names;
    }

    List<GeneralName> alternativeNames() {
        return all().stream().map(ListenerNames::alternativeName).toList();
    }

    private static GeneralName alternativeName(String name) {
        int type = ADDRESS.matcher(name).matches() ? GeneralName.iPAddress : GeneralName.dNSName;
        return new GeneralName(type, name);
    }

    private static void check(String name) {
        if (!HOST_NAME.matcher(name).matches() && !ADDRESS.matcher(name).matches()) {
            throw new IllegalArgumentException("not a host name or IP address: '" + name + "'");
        }
    }
}
