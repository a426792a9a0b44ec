package dev.siegel.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a registrar configuration, for the API's description. */
@Schema(
        name = "RegistrarConfiguration",
        description =
                "Settings of one scope: how long registrations last and how many there may be. Null stands for the default.")
record RegistrarDocument(
        @Schema(
                        description = "The scope: Global, site:NAME or service:ROLE:FQDN.",
                        example = "Global")
                String identity,
        @Nullable Long minEndpointExpiration,
        @Nullable Long defaultEndpointExpiration,
        @Nullable Long maxEndpointExpiration,
        @Nullable Long maxEndpointsPerUser,
        @Nullable Long maxUserCount,
        @Nullable Boolean enableDHCPServer,
        @Nullable String poolState,
        @Nullable String backupStoreUnavailableThreshold,
        @Nullable Long userCertificateReplicationThreshold,
        @Nullable Boolean enableWinFabLogUpload,
        @Nullable Long winFabMaxLogsSizeMb,
        @Schema(description = "The same as the ETag; given by the server.", example = "7")
                @Nullable Long version,
        @Schema(description = "What a change means although nobody may have meant it.")
                @Nullable List<String> warnings) {}
