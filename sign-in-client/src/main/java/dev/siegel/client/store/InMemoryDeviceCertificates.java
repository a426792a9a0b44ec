package dev.siegel.client.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps certificates as long as the process lives, as pidgin-sipe does. */
public final class InMemoryDeviceCertificates implements DeviceCertificates {
    private final Map<String, DeviceCertificate> certificates = new ConcurrentHashMap<>();

    @Override
    public Optional<DeviceCertificate> load(String sipAddress) {
        return Optional.ofNullable(certificates.get(sipAddress));
    }

    @Override
    public void save(String sipAddress, DeviceCertificate certificate) {
        certificates.put(sipAddress, certificate);
    }

    @Override
    public void remove(String sipAddress) {
        certificates.remove(sipAddress);
    }
}
