/**
 * Who is signed in where, and the live table that lets a revocation end a sign-in at once. Knows
 * nothing of SIP messages or sockets.
 */
@NullMarked
package dev.siegel.pool.registration;

import org.jspecify.annotations.NullMarked;
