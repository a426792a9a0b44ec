/**
 * What the documentation shows: the lines that readers type and the answers they are promised. It
 * runs nothing and knows no server.
 */
@NullMarked
package dev.siegel.endtoend.guide;

import org.jspecify.annotations.NullMarked;
