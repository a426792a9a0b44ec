/** Administrators, their passwords and tokens. Users never sign in here. */
@NullMarked
package dev.siegel.pool.administrator;

import org.jspecify.annotations.NullMarked;
