package dev.siegel.pool.settings.effective;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Where a client is, as far as its address tells. */
public enum Network {
    /** Loopback, link-local, private and unique local addresses. */
    INTERNAL,
    /** Everywhere else. */
    EXTERNAL;

    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;

    public static Network of(InetAddress client) {
        boolean internal =
                client.isLoopbackAddress()
                        || client.isLinkLocalAddress()
                        || client.isSiteLocalAddress()
                        || isUniqueLocal(client);
        return internal ? INTERNAL : EXTERNAL;
    }

    private static boolean isUniqueLocal(InetAddress client) {
        return client instanceof Inet6Address
                && (client.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
