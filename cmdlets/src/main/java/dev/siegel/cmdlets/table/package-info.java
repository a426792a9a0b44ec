/**
 * The table of cmdlet descriptions, the one place that says which cmdlets and parameters there are;
 * binding, help and checks read it.
 */
@NullMarked
package dev.siegel.cmdlets.table;

import org.jspecify.annotations.NullMarked;
