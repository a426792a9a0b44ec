/**
 * Simple URLs: addresses of web pages people are given, for the whole pool or a site. Knows neither
 * REST nor who serves these pages.
 */
@NullMarked
package dev.siegel.pool.settings.simpleurl;

import org.jspecify.annotations.NullMarked;
