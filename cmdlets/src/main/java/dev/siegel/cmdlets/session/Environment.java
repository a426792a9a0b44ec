package dev.siegel.cmdlets.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a run takes from the process around it.
 *
 * @param clock its zone is the one times are printed in unless a line says otherwise
 */
public record Environment(
        Map<String, String> variables,
        Path workingFolder,
        Path home,
        Clock clock,
        Terminal terminal) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** This process's own. */
    public static Environment ofProcess() {
        return new Environment(
                System.getenv(),
                Path.of(""),
                Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home"))),
                Clock.system(ZoneId.systemDefault()),
                new ConsoleTerminal());
    }

    /** The variables' names only: some hold secrets. */
    @Override
    public String toString() {
        return "Environment" + variables.keySet();
    }
}
