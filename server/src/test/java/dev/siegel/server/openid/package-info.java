/** Tests of OpenID tokens with keys made here. */
@NullMarked
package dev.siegel.server.openid;

import org.jspecify.annotations.NullMarked;
