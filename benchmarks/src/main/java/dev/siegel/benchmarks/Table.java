package dev.siegel.benchmarks;

import java.util.List;

/** A table to be filled. */
record Table(String name, List<String> columns) {
    static Table of(String name, String... columns) {
        return new Table(name, List.of(columns));
    }

    String list() {
        return name + " (" + String.join(", ", columns) + ")";
    }
}
