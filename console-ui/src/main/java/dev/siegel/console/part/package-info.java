/** What pages are made of: tables, badges, dialogs of acts. It knows no page. */
@NullMarked
package dev.siegel.console.part;

import org.jspecify.annotations.NullMarked;
