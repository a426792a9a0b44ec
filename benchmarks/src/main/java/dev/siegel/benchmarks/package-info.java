/**
 * Measures what the pool promises about speed, against a front end that runs as it does in earnest:
 * a process of its own, asked over HTTPS.
 */
@NullMarked
package dev.siegel.benchmarks;

import org.jspecify.annotations.NullMarked;
