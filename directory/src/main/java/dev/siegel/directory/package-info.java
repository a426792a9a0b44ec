/**
 * Where accounts come from: here the built-in directory in the pool's own database, with its check
 * of NTLM responses. Knows nothing of users, tickets or certificates.
 */
@NullMarked
package dev.siegel.directory;

import org.jspecify.annotations.NullMarked;
