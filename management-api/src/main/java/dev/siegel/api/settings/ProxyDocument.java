package dev.siegel.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a proxy configuration, for the API's description. */
@Schema(
        name = "ProxyConfiguration",
        description =
                "Settings of one scope: what the registrar offers to clients that sign in. Null stands for the default.")
record ProxyDocument(
        @Schema(
                        description = "The scope: Global, site:NAME or service:ROLE:FQDN.",
                        example = "Global")
                String identity,
        @Nullable Boolean useCertificateForClientToProxyAuth,
        @Nullable Boolean useKerberosForClientToProxyAuth,
        @Nullable Boolean useNtlmForClientToProxyAuth,
        @Nullable Boolean disableNtlmFor2010AndLaterClients,
        @Nullable String realm,
        @Nullable Boolean treatAllClientsAsRemote,
        @Nullable Boolean acceptClientCompression,
        @Nullable Boolean acceptServerCompression,
        @Nullable Boolean requestServerCompression,
        @Nullable Long maxClientCompressionCount,
        @Nullable Long maxServerCompressionCount,
        @Nullable Boolean enableWhiteSpaceKeepAlive,
        @Nullable Long maxKeepAliveInterval,
        @Nullable Long maxClientMessageBodySizeKb,
        @Nullable Long maxServerMessageBodySizeKb,
        @Nullable Long outgoingTlsCount,
        @Nullable Long dnsCacheRecordCount,
        @Nullable Boolean enableLoggingAllMessageBodies,
        @Nullable Boolean loadBalanceEdgeServers,
        @Nullable Boolean loadBalanceInternalServers,
        @Nullable Boolean allowPartnerPollingSubscribes,
        @Nullable String specialConfigurationList,
        @Nullable String testFeatureList,
        @Nullable String testParameterList,
        @Schema(description = "The same as the ETag; given by the server.", example = "7")
                @Nullable Long version,
        @Schema(description = "What a change means although nobody may have meant it.")
                @Nullable List<String> warnings) {}
