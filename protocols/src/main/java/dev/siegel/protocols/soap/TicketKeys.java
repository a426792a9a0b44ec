package dev.siegel.protocols.soap;

import java.security.PublicKey;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The keys tickets are checked with, by the name a ticket carries; an unknown name is no error,
 * keys are rolled.
 */
public interface TicketKeys {
    Optional<PublicKey> issuerKey(String keyName);

    Optional<SecretKey> wrappingKey(String keyId);
}
