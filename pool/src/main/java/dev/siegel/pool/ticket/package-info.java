/**
 * The rules of web tickets: who gets one, for what, and until when it is believed. The XML around a
 * ticket is not known here.
 */
@NullMarked
package dev.siegel.pool.ticket;

import org.jspecify.annotations.NullMarked;
