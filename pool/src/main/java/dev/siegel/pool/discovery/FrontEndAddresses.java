package dev.siegel.pool.discovery;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the pool answers clients.
 *
 * @param sipTlsPort null when it does not listen there
 * @param sipTcpPort null when it does not listen there
 * @param webServices the URL the paths of the web services are put to
 */
public record FrontEndAddresses(
        String pool, @Nullable Integer sipTlsPort, @Nullable Integer sipTcpPort, URI webServices) {
    private static final int HTTPS = 443;

    /** The host of the web services; of an address of version 6, without brackets. */
    public String webHost() {
        String host = String.valueOf(webServices.getHost());
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    public int webPort() {
        return webServices.getPort() < 0 ? HTTPS : webServices.getPort();
    }

    /** A path of the web services as a whole URL. */
    String url(String path) {
        String base = webServices.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
