package dev.siegel.signin.registrar;

import dev.siegel.pool.registration.LiveSignIn;
import dev.siegel.pool.registration.Registration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A device that is signed in over this connection.
 *
 * @param others the user's other registrations as they stood at sign-in
 */
record EstablishedSignIn(
        Endpoint endpoint,
        SecurityAssociation association,
        LiveSignIn live,
        Registration registration,
        List<Registration> others) {

    EstablishedSignIn {
        others = List.copyOf(others);
    }

    /** This registration and those of the others that still stand as far as is known here. */
    List<Registration> standingAt(Instant now) {
        return Stream.concat(
                        Stream.of(registration),
                        others.stream().filter(other -> other.isLiveAt(now)))
                .toList();
    }
}
