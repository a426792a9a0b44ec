/**
 * Registrar settings: how long registrations last and how many there may be. It must not know how
 * registrations are kept.
 */
@NullMarked
package dev.siegel.pool.settings.registrar;

import org.jspecify.annotations.NullMarked;
