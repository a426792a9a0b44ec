/**
 * The registrar: takes REGISTER over TLS or TCP, leads devices through TLS-DSK and keeps what was
 * agreed with each connection. It knows neither how certificates are stored nor how TLS-DSK
 * computes.
 */
@NullMarked
package dev.siegel.signin.registrar;

import org.jspecify.annotations.NullMarked;
