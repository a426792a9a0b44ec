/**
 * PINs over HTTP: their state, setting and locking them, and the policies granted to users. A PIN
 * is read from a body and, where it was generated, answered once; nothing here keeps or repeats
 * one.
 */
@NullMarked
package dev.siegel.api.pin;

import org.jspecify.annotations.NullMarked;
