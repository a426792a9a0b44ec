/** What is around every page: the bar, the navigation, the search. */
@NullMarked
package dev.siegel.console.shell;

import org.jspecify.annotations.NullMarked;
