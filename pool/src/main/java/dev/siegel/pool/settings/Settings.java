package dev.siegel.pool.settings;

import dev.siegel.pool.authority.IssuanceRules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The settings use cases ask for; each call sees a change made a moment ago. */
public interface Settings {
    /** How long a web ticket is good for; 8 hours unless set otherwise. */
    Duration webTicketLifetime();

    /** Key sizes and lifetimes of client certificates. */
    IssuanceRules issuance();

    /**
     * How long a registration lasts without a refresh.
     *
     * @param wish what the client asks for, null when it has no wish
     */
    Duration registrationExpiry(@Nullable Duration wish);

    /** On how many devices a user may be signed in at once. */
    int endpointsPerUser();

    /** How many users may be signed in at one front end. */
    int usersPerRegistrar();

    /**
     * Whether the device id of a certificate must be the one that follows from the client's epid.
     */
    boolean deviceIdMustMatchEpid();

    /**
     * Certificates published and proofs given before this instant are refused: raised after a
     * restore without a journal.
     */
    Instant epoch();
}
