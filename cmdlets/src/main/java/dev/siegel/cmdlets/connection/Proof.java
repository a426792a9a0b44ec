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

    /** The token a front end leaves in its data folder for whoever may read it. */
    record LocalToken(String text) implements Proof {
        @Override
        public String toString() {
            return "LocalToken[********]";
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
