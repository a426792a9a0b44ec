/** Client certificates of users: listed, revoked, imported. */
@NullMarked
package dev.siegel.api.certificate;

import org.jspecify.annotations.NullMarked;
