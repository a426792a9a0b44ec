package dev.siegel.pool.testing;

import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.block.CertificateBlockStore;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Blocks in a map. */
public final class InMemoryCertificateBlockStore implements CertificateBlockStore {
    private record Blocked(UserId userId, @Nullable DeviceId deviceId) {}

    private final Map<Blocked, CertificateBlock> blocks = new ConcurrentHashMap<>();

    public InMemoryCertificateBlockStore(InMemoryUserStore users) {
        users.onDelete(id -> blocks.keySet().removeIf(key -> key.userId().equals(id)));
    }

    @Override
    public List<CertificateBlock> of(UserId userId) {
        return blocks.values().stream()
                .filter(block -> block.userId().equals(userId))
                .sorted(
                        Comparator.comparing(block ->
                                block.deviceId() == null
                                        ? ""
                                        : block.deviceId().value().toString()))
                .toList();
    }

    @Override
    public void put(Collection<CertificateBlock> given) {
        given.forEach(block -> blocks.put(new Blocked(block.userId(), block.deviceId()), block));
    }

    @Override
    public boolean remove(UserId userId, @Nullable DeviceId deviceId) {
        return blocks.remove(new Blocked(userId, deviceId)) != null;
    }
}
