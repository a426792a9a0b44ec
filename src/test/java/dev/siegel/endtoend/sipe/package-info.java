/**
 * The real pidgin-sipe client without a screen: a program around libpurple, compiled when the tests
 * run, one process per signed-in client. It knows the account to sign in with and nothing of the
 * server.
 */
@NullMarked
package dev.siegel.endtoend.sipe;

import org.jspecify.annotations.NullMarked;
