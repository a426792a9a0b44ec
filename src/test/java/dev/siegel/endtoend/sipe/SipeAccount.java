package dev.siegel.endtoend.sipe;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters in the client's account dialog, and the machine it is entered on.
 *
 * @param address SIP address without {@code sip:}
 * @param login {@code user@domain}, a domain and a user with a backslash between, or empty for the
 *     SIP address
 * @param server host and port of the registrar
 * @param trusted the certificate authority the client trusts, none for the system's own
 * @param device host name of the machine; another name makes another device id
 */
public record SipeAccount(
        String address,
        String login,
        String password,
        String server,
        SipeTransport transport,
        @Nullable Path trusted,
        String device) {

    public SipeAccount login(String other) {
        return new SipeAccount(address, other, password, server, transport, trusted, device);
    }

    public SipeAccount password(String other) {
        return new SipeAccount(address, login, other, server, transport, trusted, device);
    }

    public SipeAccount device(String other) {
        return new SipeAccount(address, login, password, server, transport, trusted, other);
    }

    public SipeAccount server(String other) {
        return new SipeAccount(address, login, password, other, transport, trusted, device);
    }

    public SipeAccount trusting(@Nullable Path other) {
        return new SipeAccount(address, login, password, server, transport, other, device);
    }

    @Override
    public String toString() {
        return "%s as '%s' at %s over %s on %s"
                .formatted(address, login, server, transport, device);
    }
}
