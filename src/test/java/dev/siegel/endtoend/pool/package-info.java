/**
 * A pool as a process: started by {@code ./run} on a folder and free ports, asked by {@code ./cs},
 * stopped or killed, and the PostgreSQL below it. It must not know any class of the server.
 */
@NullMarked
package dev.siegel.endtoend.pool;

import org.jspecify.annotations.NullMarked;
