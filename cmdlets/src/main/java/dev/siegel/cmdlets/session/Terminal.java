package dev.siegel.cmdlets.session;

import java.util.Optional;

/** Somebody to ask; nobody when input is not a terminal. */
public interface Terminal {
    boolean isThere();

    Optional<String> ask(String prompt);

    Optional<String> askSecretly(String prompt);

    /** Nobody to ask. */
    static Terminal none() {
        return new Terminal() {
            @Override
            public boolean isThere() {
                return false;
            }

            @Override
            public Optional<String> ask(String prompt) {
                return Optional.empty();
            }

            @Override
            public Optional<String> askSecretly(String prompt) {
                return Optional.empty();
            }
        };
    }
}
