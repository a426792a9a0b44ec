/**
 * Publishing client certificates to devices, and importing those another pool published. Knows
 * neither SOAP nor tables.
 */
@NullMarked
package dev.siegel.pool.publication;

import org.jspecify.annotations.NullMarked;
