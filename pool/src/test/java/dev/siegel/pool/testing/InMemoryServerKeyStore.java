package dev.siegel.pool.testing;

import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.servercertificate.Assignment;
import dev.siegel.pool.servercertificate.CertificateUse;
import dev.siegel.pool.servercertificate.ServerKey;
import dev.siegel.pool.servercertificate.ServerKeyId;
import dev.siegel.pool.servercertificate.ServerKeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Server keys in memory. */
public final class InMemoryServerKeyStore implements ServerKeyStore {
    private final Map<ServerKeyId, ServerKey> keys = new LinkedHashMap<>();
    private final List<Assignment> assignments = new ArrayList<>();

    @Override
    public synchronized boolean insert(ServerKey key) {
        Thumbprint thumbprint = key.thumbprint();
        if (thumbprint != null && findByThumbprint(thumbprint).isPresent()) {
            return false;
        }
        return keys.putIfAbsent(key.id(), key) == null;
    }

    @Override
    public synchronized boolean update(ServerKey key) {
        return keys.replace(key.id(), key) != null;
    }

    @Override
    public synchronized boolean deletePending(ServerKeyId id) {
        return keys.values().removeIf(key -> key.id().equals(id) && key.thumbprint() == null);
    }

    @Override
    public synchronized Optional<ServerKey> find(ServerKeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public synchronized Optional<ServerKey> findByThumbprint(Thumbprint thumbprint) {
        return keys.values().stream()
                .filter(key -> thumbprint.equals(key.thumbprint()))
                .findFirst();
    }

    @Override
    public synchronized List<ServerKey> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public synchronized List<ServerKey> pending() {
        return keys.values().stream().filter(key -> key.thumbprint() == null).toList();
    }

    @Override
    public synchronized List<Assignment> assignments() {
        return assignments.stream()
                .sorted(Comparator.comparing(Assignment::effectiveTime))
                .toList();
    }

    @Override
    public synchronized void assign(Assignment assignment) {
        unassign(
                assignment.use(),
                assignment.effectiveTime(),
                assignment.effectiveTime().plusNanos(1000));
        assignments.add(assignment);
    }

    @Override
    public synchronized int unassign(CertificateUse use, Instant from, Instant before) {
        int size = assignments.size();
        assignments.removeIf(one ->
                one.use() == use
                        && !one.effectiveTime().isBefore(from)
                        && one.effectiveTime().isBefore(before));
        return size - assignments.size();
    }
}
