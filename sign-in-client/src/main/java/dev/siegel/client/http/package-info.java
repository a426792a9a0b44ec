/**
 * HTTP/1.1 as the clients speak it, over one connection that stays. It is written here because NTLM
 * proves who holds a connection, not who sent a request: {@code java.net.http} does not say which
 * connection a request takes, and {@code HttpURLConnection} answers NTLM challenges by itself;
 * neither lets a Host header go without its port, as pidgin-sipe sends it. Knows no SOAP and no
 * SIP.
 */
@NullMarked
package dev.siegel.client.http;

import org.jspecify.annotations.NullMarked;
