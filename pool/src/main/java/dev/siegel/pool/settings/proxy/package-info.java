/**
 * Proxy settings: what the registrar's challenge offers, and what a connection may carry. It must
 * not know how challenges are written.
 */
@NullMarked
package dev.siegel.pool.settings.proxy;

import org.jspecify.annotations.NullMarked;
