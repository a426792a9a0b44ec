package dev.siegel.endtoend.sipe;

/** How the client reaches the registrar. */
public enum SipeTransport {
    TLS("tls"),
    TCP("tcp");

    private final String setting;

    SipeTransport(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
