/**
 * The web services of the sign-in as one: listener, routes and the services behind them. Knows the
 * pool's use cases and the messages, and no database.
 */
@NullMarked
package dev.siegel.signin;

import org.jspecify.annotations.NullMarked;
