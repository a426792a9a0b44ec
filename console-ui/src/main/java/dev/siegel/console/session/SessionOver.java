package dev.siegel.console.session;

/** Nobody is signed in at this browser any more; nothing was done. */
public final class SessionOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SessionOver() {
        super("the session is over");
    }
}
