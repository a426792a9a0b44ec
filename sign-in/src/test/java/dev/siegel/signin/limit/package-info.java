@NullMarked
package dev.siegel.signin.limit;

import org.jspecify.annotations.NullMarked;
