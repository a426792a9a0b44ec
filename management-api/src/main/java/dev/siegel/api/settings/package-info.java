/**
 * Settings over HTTP: their JSON, their routes, their versions. It must not know what any property
 * is good for; the families' tables say what there is.
 */
@NullMarked
package dev.siegel.api.settings;

import org.jspecify.annotations.NullMarked;
