package dev.siegel.cmdlets.connection;

/** How the administrator proves to be one. */
public sealed interface Proof {
    /** A token, sent as it is. */
    record Token(String text) implements Proof {
        @Override
        public String toString() {
            return "Token[********]";
        }
    }

    /** A name and its password. */
    record Password(String user, String password) implements Proof {
        @Override
        public String toString() {
            return "Password[" + user + "]";
        }
    }

    /** None: only what is open to everybody answers. */
    record Nothing() implements Proof {}
}
