package dev.siegel.pool.servercertificate;

/** What a server certificate is used for. */
public enum CertificateUse {
    /** SIP and the administrators' listeners, and whatever has none of its own. */
    DEFAULT("Default"),
    WEB_SERVICES_INTERNAL("WebServicesInternal"),
    /** What the web services show; the internal one, else the default one, when there is none. */
    WEB_SERVICES_EXTERNAL("WebServicesExternal"),
    /** Signs client certificates. */
    CLIENT_ISSUER("ClientIssuer");

    private final String displayName;

    CertificateUse(String displayName) {
        this.displayName = displayName;
    }

    /** Whether it is shown by the web services only. */
    boolean isOfWebServices() {
        return this == WEB_SERVICES_INTERNAL || this == WEB_SERVICES_EXTERNAL;
    }

    /** The name administrators know, as in {@code -Type}. */
    public String displayName() {
        return displayName;
    }

    /**
     * @throws IllegalArgumentException when no use has this name
     */
    public static CertificateUse of(String name) {
        for (CertificateUse use : values()) {
            if (use.displayName.equalsIgnoreCase(name)) {
                return use;
            }
        }
        throw new IllegalArgumentException(
                "a certificate's type is Default, WebServicesInternal, WebServicesExternal or"
                        + " ClientIssuer");
    }
}
