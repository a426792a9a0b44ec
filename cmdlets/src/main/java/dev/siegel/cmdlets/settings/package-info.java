/**
 * The settings of a pool as tables of properties: what each is called, what it takes, what it
 * means. Parameters, objects and bodies come from the same row. Knows neither the wire nor the
 * binder's words.
 */
@NullMarked
package dev.siegel.cmdlets.settings;

import org.jspecify.annotations.NullMarked;
