/** Who may do what: callers, roles and rights, in one matrix. Every use case asks here first. */
@NullMarked
package dev.siegel.pool.role;

import org.jspecify.annotations.NullMarked;
