/** The certificates listeners show and client certificates are signed with; keys are never told. */
@NullMarked
package dev.siegel.api.servercertificate;

import org.jspecify.annotations.NullMarked;
