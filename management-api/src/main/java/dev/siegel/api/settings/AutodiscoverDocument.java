package dev.siegel.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a discovery configuration, for the API's description. */
@Schema(
        name = "AutodiscoverConfiguration",
        description =
                "What discovery hands out beside the pool's own addresses. Null stands for the"
                        + " default. GET /discovery shows it; there is no discovery service yet.")
record AutodiscoverDocument(
        @Schema(description = "The scope: Global or site:NAME.", example = "Global")
                String identity,
        @Nullable List<WebLinkItem> webLinks,
        @Schema(description = "The registrar from outside.", example = "sip.example.com")
                @Nullable String externalSipClientAccessFqdn,
        @Schema(description = "Its port, 1 to 65535.", example = "443")
                @Nullable Integer externalSipClientAccessPort,
        @Schema(description = "Whether it tells where certificates are issued.")
                @Nullable Boolean enableCertificateProvisioningServiceUrl,
        @Schema(description = "The same as the ETag; given by the server.", example = "7")
                @Nullable Long version,
        @Schema(description = "What a change means although nobody may have meant it.")
                @Nullable List<String> warnings) {

    /** A link and what clients know it by. */
    @Schema(
            name = "WebLink",
            requiredProperties = {"token", "href"})
    record WebLinkItem(
            @Schema(example = "External/Ucwa") String token,
            @Schema(example = "https://web.example.com/ucwa") String href) {}
}
