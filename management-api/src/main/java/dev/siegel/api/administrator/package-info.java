/** Administrators sign in and change passwords. */
@NullMarked
package dev.siegel.api.administrator;

import org.jspecify.annotations.NullMarked;
