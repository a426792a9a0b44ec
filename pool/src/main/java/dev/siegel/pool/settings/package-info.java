/**
 * The pool's settings: what may be set (tables of properties), where (scopes), what applies, and
 * how it is changed. It must not know what the settings are good for, nor how they are stored.
 */
@NullMarked
package dev.siegel.pool.settings;

import org.jspecify.annotations.NullMarked;
