/**
 * The wire: HTTPS requests, JSON, problem documents and the records this client reads. Knows no
 * cmdlet and no server class.
 */
@NullMarked
package dev.siegel.cmdlets.rest;

import org.jspecify.annotations.NullMarked;
