/** The client certificates of all users. */
@NullMarked
package dev.siegel.console.certificate;

import org.jspecify.annotations.NullMarked;
