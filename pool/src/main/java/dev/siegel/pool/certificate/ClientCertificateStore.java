package dev.siegel.pool.certificate;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Client certificates and the devices they belong to. Queries run in the caller's transaction or
 * their own.
 */
public interface ClientCertificateStore {
    /**
     * One statement: the certificate with this thumbprint, its user, and whether it is its device's
     * current one.
     */
    Optional<HeldCertificate> findByThumbprint(Thumbprint thumbprint);

    /** The current certificates of a user, in the order they were recorded. */
    List<ClientCertificate> currentOf(UserId userId);

    /** The current certificates of several users, each user's in the order they were recorded. */
    List<ClientCertificate> currentOf(Collection<UserId> userIds);

    /** The current certificate of one device. */
    Optional<ClientCertificate> currentOf(UserId userId, DeviceId deviceId);

    /** Those of these thumbprints that are their devices' current certificates. */
    List<ClientCertificate> currentByThumbprint(Collection<Thumbprint> thumbprints);

    /** Those of these serial numbers that are their devices' current certificates. */
    List<ClientCertificate> currentBySerialNumber(Collection<SerialNumber> serialNumbers);

    /** All certificates of a user, ended ones too, in the order they were recorded. */
    List<ClientCertificate> allOf(UserId userId);

    /**
     * Stores a certificate as its device's current one. The caller holds the user's row and has
     * ended the one before. The device is made when it is new; its user agent is brought up to
     * date.
     */
    void publish(ClientCertificate certificate);

    /**
     * Marks certificates as ended and takes them from their devices. The caller holds the user's
     * row.
     */
    void end(UserId userId, Collection<CertificateId> ids, Ending ending);

    /** The same for certificates of several users whose rows the caller holds. */
    void endAll(Collection<ClientCertificate> ended, Ending ending);

    Optional<Device> findDevice(UserId userId, DeviceId deviceId);

    List<Device> devicesOf(UserId userId);

    /**
     * Raises the device's mark, so that earlier proofs are refused; makes the device when it is
     * unknown. The caller holds the user's row.
     */
    void raiseProofNotBefore(UserId userId, DeviceId deviceId, Instant instant);

    /**
     * The same for devices of several users; unknown ones are not made.
     *
     * @return those that are known
     */
    Set<DeviceKey> raiseProofNotBefore(Collection<DeviceKey> devices, Instant instant);
}
