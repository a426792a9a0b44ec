/**
 * The record of what administrators and the pool did. Rows are written in the transaction of what
 * they record.
 */
@NullMarked
package dev.siegel.pool.audit;

import org.jspecify.annotations.NullMarked;
