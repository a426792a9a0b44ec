/**
 * What administrators read: words in their language, times in their zone, names of devices. It
 * knows no component.
 */
@NullMarked
package dev.siegel.console.text;

import org.jspecify.annotations.NullMarked;
