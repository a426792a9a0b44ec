/** The API driven over HTTP, with the pool in memory. */
@NullMarked
package dev.siegel.api;

import org.jspecify.annotations.NullMarked;
