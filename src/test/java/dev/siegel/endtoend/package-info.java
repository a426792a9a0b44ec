/**
 * Siegel as its users meet it: the packaged server and command line as processes, real clients,
 * real databases. Nothing here looks inside the server; what a test knows it was told by a client,
 * by the command line, by REST or by the files that are part of the contract.
 */
@NullMarked
package dev.siegel.endtoend;

import org.jspecify.annotations.NullMarked;
