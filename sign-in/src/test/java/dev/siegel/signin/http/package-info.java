@NullMarked
package dev.siegel.signin.http;

import org.jspecify.annotations.NullMarked;
