/**
 * An administrator's questions: which users are there, which client certificates do they hold, used
 * when and from where. Reads only.
 */
@NullMarked
package dev.siegel.pool.inventory;

import org.jspecify.annotations.NullMarked;
