/**
 * Web service settings: which tickets are issued for what proof, and what certificates are like. It
 * must not know how tickets and certificates are made.
 */
@NullMarked
package dev.siegel.pool.settings.web;

import org.jspecify.annotations.NullMarked;
