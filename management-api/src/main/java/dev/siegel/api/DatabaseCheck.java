package dev.siegel.api;

/** Whether the database answers, for {@code /health}; returns within a few seconds. */
@FunctionalInterface
public interface DatabaseCheck {
    boolean isReachable();
}
