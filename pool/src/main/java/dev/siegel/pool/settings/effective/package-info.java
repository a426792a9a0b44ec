/**
 * The settings that apply at one place, as those read them who issue tickets and certificates and
 * sign devices in. It must not know how settings are changed.
 */
@NullMarked
package dev.siegel.pool.settings.effective;

import org.jspecify.annotations.NullMarked;
