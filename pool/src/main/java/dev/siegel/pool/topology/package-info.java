/** Sites, pools and the services on them: what settings' scopes and users' homes refer to. */
@NullMarked
package dev.siegel.pool.topology;

import org.jspecify.annotations.NullMarked;
