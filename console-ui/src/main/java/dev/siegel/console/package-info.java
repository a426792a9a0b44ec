/**
 * The web console: a servlet, and what puts its pages together. It speaks to use cases only, and
 * knows neither stores nor listeners.
 */
@NullMarked
package dev.siegel.console;

import org.jspecify.annotations.NullMarked;
