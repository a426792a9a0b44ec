/**
 * The names by which users and their devices are known: SIP addresses, logon names, device ids and
 * the forms administrators type. Everything else in the pool may use them; they know nothing of it.
 */
@NullMarked
package dev.siegel.pool.identity;

import org.jspecify.annotations.NullMarked;
