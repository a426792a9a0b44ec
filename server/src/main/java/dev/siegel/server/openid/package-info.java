/**
 * Bearer tokens of an OpenID provider: its keys fetched and kept, its tokens checked. It must not
 * know what a role allows.
 */
@NullMarked
package dev.siegel.server.openid;

import org.jspecify.annotations.NullMarked;
