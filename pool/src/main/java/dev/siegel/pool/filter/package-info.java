/**
 * The expressions administrators filter listings with, {@code RegistrarPool -ne $null -and Enabled
 * -eq $true}: read once, checked against the properties of the listing, and free of negations. What
 * a database makes of them is not known here.
 */
@NullMarked
package dev.siegel.pool.filter;

import org.jspecify.annotations.NullMarked;
