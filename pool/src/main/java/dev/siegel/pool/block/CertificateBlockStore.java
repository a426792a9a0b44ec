package dev.siegel.pool.block;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of reissue. Whoever changes them holds the rows of their users. */
public interface CertificateBlockStore {
    /** All blocks of a user, over ones too, the one of the user first. */
    List<CertificateBlock> of(UserId userId);

    /** Stores blocks, each in place of the one before. */
    void put(Collection<CertificateBlock> blocks);

    /**
     * @param deviceId null for the block of the user
     * @return false when there is none
     */
    boolean remove(UserId userId, @Nullable DeviceId deviceId);
}
