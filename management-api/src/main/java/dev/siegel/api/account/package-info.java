/** Accounts of the directory, and those of the built-in one made and changed. */
@NullMarked
package dev.siegel.api.account;

import org.jspecify.annotations.NullMarked;
