package dev.siegel.endtoend.sipe;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** What one client has told so far; a test can wait for what comes next. */
final class SipeEvents {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<SipeEvent> events = new ArrayList<>();
    private boolean ended;

    /** Reads until the client's process closes its output. */
    void follow(BufferedReader lines) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(SipeEvent.read(line));
            }
        } catch (IOException e) {
            // The process is gone, which is what the end of its output says as well.
        } finally {
            end();
        }
    }

    private void add(SipeEvent event) {
        lock.lock();
        try {
            events.add(event);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return events.size();
        } finally {
            lock.unlock();
        }
    }

    List<SipeEvent> since(int start) {
        lock.lock();
        try {
            return List.copyOf(events.subList(start, events.size()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * The first such event after the first {@code start}; empty after the time or the client's end.
     */
    Optional<SipeEvent> await(int start, Predicate<SipeEvent> wanted, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (true) {
                var found =
                        events.subList(start, events.size()).stream().filter(wanted).findFirst();
                if (found.isPresent() || ended || left <= 0) {
                    return found;
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted after " + TimeUnit.NANOSECONDS.toMillis(left), e);
        } finally {
            lock.unlock();
        }
    }
}
