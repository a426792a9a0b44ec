package dev.siegel.pool.idempotency;

import dev.siegel.pool.role.Caller;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Lets a change asked for under a key be done once: who asks again gets the answer of the first
 * time, for a day. Keys of different callers have nothing to do with each other.
 */
public final class IdempotentRequests {
    private static final Duration KEPT = Duration.ofHours(24);

    /** A front end that has not answered by then has stopped; the key may be used again. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(5);

    private static final String TABLE = "idempotent_request";

    private final IdempotencyStore store;
    private final Sealing sealing;
    private final UnitOfWork work;
    private final Clock clock;

    public IdempotentRequests(
            IdempotencyStore store, Sealing sealing, UnitOfWork work, Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.work = work;
        this.clock = clock;
    }

    /** What is to be done about a request. */
    public sealed interface Beginning {
        /** It is new: do it, then say what became of it. */
        record First(Instant started) implements Beginning {}

        /** It was done: answer this. */
        record Done(StoredAnswer answer) implements Beginning {}

        /** It is being done. */
        record InFlight() implements Beginning {}

        /** The key was used for another one. */
        record AnotherRequest() implements Beginning {}
    }

    public Beginning begin(Caller caller, String key, String fingerprint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var request = new IdempotentRequest(caller.name(), key, fingerprint, now, null);
        return work.inTransaction(() -> {
            store.deleteBefore(now.minus(KEPT));
            return begin(request);
        });
    }

    private Beginning begin(IdempotentRequest request) {
        if (store.insert(request)) {
            return new Beginning.First(request.started());
        }
        IdempotentRequest before =
                store.find(request.caller(), request.key())
                        .orElseThrow(() -> new IllegalStateException("the key was just taken"));
        if (!before.fingerprint().equals(request.fingerprint())) {
            return new Beginning.AnotherRequest();
        }
        Sealed answer = before.answer();
        if (answer != null) {
            return new Beginning.Done(
                    StoredAnswer.decoded(sealing.open(TABLE, row(before), answer)));
        }
        if (before.started().plus(LONGEST_WORK).isAfter(request.started())) {
            return new Beginning.InFlight();
        }
        store.delete(before.caller(), before.key(), before.started());
        return begin(request);
    }

    /** It was done, and this is the answer from now on. */
    public void done(Caller caller, String key, Instant started, StoredAnswer answer) {
        Sealed sealed = sealing.seal(TABLE, caller.name() + " " + key, answer.encoded());
        work.run(() -> store.answer(caller.name(), key, started, sealed));
    }

    /** Nothing was changed: the key may be used again. */
    public void notDone(Caller caller, String key, Instant started) {
        work.run(() -> store.delete(caller.name(), key, started));
    }

    private static String row(IdempotentRequest request) {
        return request.caller() + " " + request.key();
    }
}
