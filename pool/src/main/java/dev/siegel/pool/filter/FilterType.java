package dev.siegel.pool.filter;

/** What a property holds, and so what it can be compared with. */
public enum FilterType {
    /** Compared without regard to case. */
    TEXT,
    BOOLEAN,
    NUMBER,
    TIME,
    UUID,
    /** One of a few names; it has no order. */
    CHOICE
}
