package dev.siegel.pool.servercertificate;

import dev.siegel.pool.certificate.Thumbprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Server keys and what they are used for. Queries run in the caller's transaction or their own. */
public interface ServerKeyStore {
    /**
     * @return false when a key with this thumbprint is stored already
     */
    boolean insert(ServerKey key);

    /** Gives a requested key its certificate. */
    boolean update(ServerKey key);

    /** Deletes a key that waits for its certificate; one that has it stays. */
    boolean deletePending(ServerKeyId id);

    Optional<ServerKey> find(ServerKeyId id);

    Optional<ServerKey> findByThumbprint(Thumbprint thumbprint);

    /** All keys, oldest first. */
    List<ServerKey> all();

    /** Those that wait for their certificates, oldest first. */
    List<ServerKey> pending();

    /** All assignments, in the order of their effective times. */
    List<Assignment> assignments();

    /** Stores an assignment; one of the same use and time is replaced. */
    void assign(Assignment assignment);

    /** Removes the assignments of a use that begin within these times, the first included. */
    int unassign(CertificateUse use, Instant from, Instant before);
}
