/**
 * The pool's events as server-sent events: who follows, from where on, and what ends it. It must
 * not know where events come from.
 */
@NullMarked
package dev.siegel.api.feed;

import org.jspecify.annotations.NullMarked;
