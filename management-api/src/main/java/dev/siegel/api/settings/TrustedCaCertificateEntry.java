package dev.siegel.api.settings;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate of another authority that phones are to trust. */
@Serdeable.Deserializable
@Schema(name = "TrustedCaCertificate", requiredProperties = "thumbprint")
record TrustedCaCertificateEntry(
        @Schema(
                        description = "The SHA-1 of the certificate.",
                        example = "0CC7A4A6C4B1D2B8F61E2A7A5B1B2C3D4E5F6071")
                @Nullable String thumbprint,
        @Schema(
                        type = "string",
                        description = "TrustedRootCA if not given.",
                        example = "TrustedRootCA",
                        allowableValues = {"TrustedRootCA", "IntermediateCA", "ThirdPartyRootCA"})
                @Nullable String caStore) {}
