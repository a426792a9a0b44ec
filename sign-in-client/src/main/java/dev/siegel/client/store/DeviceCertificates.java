package dev.siegel.client.store;

import java.io.IOException;
import java.util.Optional;

/** Where a client keeps its certificates, one for each SIP address. */
public interface DeviceCertificates {
    Optional<DeviceCertificate> load(String sipAddress) throws IOException;

    void save(String sipAddress, DeviceCertificate certificate) throws IOException;

    void remove(String sipAddress) throws IOException;
}
