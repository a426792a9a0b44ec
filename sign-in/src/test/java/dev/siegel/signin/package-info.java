@NullMarked
package dev.siegel.signin;

import org.jspecify.annotations.NullMarked;
