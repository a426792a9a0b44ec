package dev.siegel.client;

/** Where the registrar listens. */
public record ServerAddress(Transport transport, String host, int port) {
    public ServerAddress {
        if (host.isEmpty() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("not a server address: " + host + ":" + port);
        }
    }

    public static ServerAddress tls(String host, int port) {
        return new ServerAddress(Transport.TLS, host, port);
    }

    public static ServerAddress tcp(String host, int port) {
        return new ServerAddress(Transport.TCP, host, port);
    }
}
