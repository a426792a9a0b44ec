@NullMarked
package dev.siegel.protocols.soap;

import org.jspecify.annotations.NullMarked;
