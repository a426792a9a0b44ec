/**
 * Accounts of a directory, and the ports through which the pool asks one. Knows nothing of LDAP or
 * NTLM messages; adapters live in the module {@code directory}.
 */
@NullMarked
package dev.siegel.pool.account;

import org.jspecify.annotations.NullMarked;
