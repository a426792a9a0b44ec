/**
 * LDAP filters (RFC 4515, the part administrators use) over what the pool knows of its users and
 * accounts. Read once, here, and turned into SQL by the stores; it knows no table.
 */
@NullMarked
package dev.siegel.pool.user.filter;

import org.jspecify.annotations.NullMarked;
