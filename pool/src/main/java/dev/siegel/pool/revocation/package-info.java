/**
 * Revoke means revoked, everywhere, now: the use case, the journal outside the database, and what
 * is revoked again after a restore.
 */
@NullMarked
package dev.siegel.pool.revocation;

import org.jspecify.annotations.NullMarked;
