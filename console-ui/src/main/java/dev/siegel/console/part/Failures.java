package dev.siegel.console.part;

import dev.siegel.console.session.SessionOver;
import dev.siegel.console.text.Words;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.work.StoreUnavailable;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator is told when something could not be done. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Unforeseen ones are logged under an id, which is all that is shown of them. */
    public static String text(Words words, RuntimeException failure) {
        return switch (failure) {
            case SessionOver _ -> words.of("failure.session");
            case RightMissing missing ->
                    words.of("failure.right", String.valueOf(missing.getMessage()));
            case StoreUnavailable _ -> words.of("failure.database");
            case IllegalArgumentException refused ->
                    words.of("failure.refused", String.valueOf(refused.getMessage()));
            default -> unforeseen(words, failure);
        };
    }

    public static String unforeseen(Words words, Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("console failure {}", id, failure);
        return words.of("failure.unforeseen", id);
    }
}
