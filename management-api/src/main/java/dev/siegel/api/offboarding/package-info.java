/** Off-boarding on the wire: the one call for somebody who leaves. */
@NullMarked
package dev.siegel.api.offboarding;

import org.jspecify.annotations.NullMarked;
