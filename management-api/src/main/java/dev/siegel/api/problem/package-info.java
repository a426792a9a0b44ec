/**
 * Failures as problem documents (RFC 9457): the kinds there are, and one place where each becomes
 * an answer. Nothing of the inside gets out.
 */
@NullMarked
package dev.siegel.api.problem;

import org.jspecify.annotations.NullMarked;
