/**
 * The wire: HTTPS requests, problem documents and the records this client reads. Knows no cmdlet
 * and no server class.
 */
@NullMarked
package dev.siegel.cmdlets.rest;

import org.jspecify.annotations.NullMarked;
