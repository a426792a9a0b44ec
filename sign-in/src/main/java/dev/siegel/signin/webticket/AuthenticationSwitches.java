package dev.siegel.signin.webticket;

import java.net.InetAddress;

/** Which ways of proving an identity an administrator has left on; asked anew for each request. */
public interface AuthenticationSwitches {
    /**
     * UseWindowsAuth and the authentication scenario: a web ticket for an account's password, for a
     * client at this address.
     */
    boolean windows(InetAddress client);

    /** UseCertificateAuth: client certificates are published at all. */
    boolean certificates();

    /** The original's defaults: everything on. */
    static AuthenticationSwitches allOn() {
        return new AuthenticationSwitches() {
            @Override
            public boolean windows(InetAddress client) {
                return true;
            }

            @Override
            public boolean certificates() {
                return true;
            }
        };
    }
}
