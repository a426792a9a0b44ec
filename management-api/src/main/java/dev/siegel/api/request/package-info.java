/**
 * What every request passes: correlation id, security headers, the caller's token, known
 * parameters; and what bodies and queries are read with.
 */
@NullMarked
package dev.siegel.api.request;

import org.jspecify.annotations.NullMarked;
