/**
 * Client certificates: one current per user and device, history kept; publishing, listing,
 * importing, revoking. Knows no wire format and no table.
 */
@NullMarked
package dev.siegel.pool.certificate;

import org.jspecify.annotations.NullMarked;
