/**
 * The runnable front end: reads its configuration, opens the database and the keys, assembles the
 * use cases and starts the listeners. Holds no rule of the domain and no byte of a protocol.
 */
@NullMarked
package dev.siegel.server;

import org.jspecify.annotations.NullMarked;
