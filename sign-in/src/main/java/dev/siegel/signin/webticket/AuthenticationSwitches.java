package dev.siegel.signin.webticket;

/** Which ways of proving an identity an administrator has left on; asked anew for each request. */
public interface AuthenticationSwitches {
    /** UseWindowsAuth: a web ticket for an account's password. */
    boolean windows();

    /** UseCertificateAuth: client certificates are published at all. */
    boolean certificates();

    /** The original's defaults: everything on. */
    static AuthenticationSwitches allOn() {
        return new AuthenticationSwitches() {
            @Override
            public boolean windows() {
                return true;
            }

            @Override
            public boolean certificates() {
                return true;
            }
        };
    }
}
