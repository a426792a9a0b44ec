/** What the public may see: the description of the API and whether the front end is healthy. */
@NullMarked
package dev.siegel.api.document;

import org.jspecify.annotations.NullMarked;
