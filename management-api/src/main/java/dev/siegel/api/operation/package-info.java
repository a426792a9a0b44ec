/** Long work on the wire: how far it has come, what became of each item, and how it is stopped. */
@NullMarked
package dev.siegel.api.operation;

import org.jspecify.annotations.NullMarked;
