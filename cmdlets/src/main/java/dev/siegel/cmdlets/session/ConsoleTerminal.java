package dev.siegel.cmdlets.session;

import java.io.Console;
import java.util.Optional;

/** The terminal the program was started from. */
final class ConsoleTerminal implements Terminal {
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    @Override
    public boolean isThere() {
        return console().isPresent();
    }

    @Override
    public Optional<String> ask(String prompt) {
        return console().map(console -> console.readLine("%s", prompt));
    }

    @Override
    public Optional<String> askSecretly(String prompt) {
        return console().map(console -> console.readPassword("%s", prompt)).map(String::new);
    }
}
