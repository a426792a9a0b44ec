package dev.siegel.api.user;

import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.user.User;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a user is homed. No pool has a backup. */
@Serdeable.Serializable
@Schema(name = "UserPool")
record UserPoolEntry(
        @Schema(example = "sip:Ken.Myer@example.com") String identity,
        @Schema(example = "pool01.example.com") String primaryPoolFqdn,
        @Schema(description = "Null: no pool has a backup.") @Nullable String backupPoolFqdn,
        @Schema(example = "pool01.example.com") @Nullable String primaryPoolPrimaryRegistrar,
        List<String> primaryPoolBackupRegistrars,
        @Nullable String backupPoolPrimaryRegistrar,
        @Schema(example = "[\"pool01.example.com\"]")
                List<String> primaryPoolMachinesInPreferredOrder,
        List<String> backupPoolMachinesInPreferredOrder) {
    static UserPoolEntry of(User user, Pool pool) {
        return new UserPoolEntry(
                user.sipAddress().toString(),
                pool.fqdn(),
                null,
                pool.fqdn(),
                List.of(),
                null,
                pool.computers(),
                List.of());
    }
}
