/** Registrations on the wire: who is signed in now, and how a sign-in is ended. */
@NullMarked
package dev.siegel.api.registration;

import org.jspecify.annotations.NullMarked;
