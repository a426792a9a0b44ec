package dev.siegel.benchmarks;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: on which database, with how many users, how often each question is asked.
 *
 * @param url of a PostgreSQL database to use, which is filled if it is empty, and kept
 */
record Options(Kind database, int users, int rounds, @Nullable String url) {
    /** Kinds of databases. */
    enum Kind {
        POSTGRESQL,
        H2
    }

    static Options of(List<String> arguments) {
        Options options = new Options(Kind.POSTGRESQL, 300_000, 200, null);
        for (int at = 0; at + 1 < arguments.size(); at += 2) {
            options = options.with(arguments.get(at), arguments.get(at + 1));
        }
        if (arguments.size() % 2 == 1) {
            throw new IllegalArgumentException("no value for " + arguments.getLast());
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--database" ->
                    new Options(Kind.valueOf(value.toUpperCase(Locale.ROOT)), users, rounds, url);
            case "--users" -> new Options(database, Integer.parseInt(value), rounds, url);
            case "--rounds" -> new Options(database, users, Integer.parseInt(value), url);
            case "--url" -> new Options(Kind.POSTGRESQL, users, rounds, value);
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }
}
