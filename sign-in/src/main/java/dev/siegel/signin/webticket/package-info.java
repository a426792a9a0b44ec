/**
 * The web ticket service: Windows authentication on the connection, RequestSecurityToken in, a
 * signed ticket out. Knows no sockets and no certificates of clients.
 */
@NullMarked
package dev.siegel.signin.webticket;

import org.jspecify.annotations.NullMarked;
