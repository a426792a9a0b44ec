/**
 * What belongs to a call beside its own parts: the caller, the address, the id in log and answer,
 * the cmdlet it is known as. It must not know how requests are read or problems are told.
 */
@NullMarked
package dev.siegel.api.call;

import org.jspecify.annotations.NullMarked;
