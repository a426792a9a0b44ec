package dev.siegel.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a web service configuration, for the API's description. */
@Schema(
        name = "WebServiceConfiguration",
        description =
                "Settings of one scope: which proofs bring a web ticket, and what client certificates are like. Null stands for the default.")
record WebServiceDocument(
        @Schema(
                        description = "The scope: Global, site:NAME or service:ROLE:FQDN.",
                        example = "Global")
                String identity,
        @Nullable String useWindowsAuth,
        @Nullable Boolean useCertificateAuth,
        @Nullable Boolean usePinAuth,
        @Nullable Boolean useWsFedPassiveAuth,
        @Nullable String wsFedPassiveMetadataUri,
        @Nullable Boolean useDomainAuthInLWA,
        @Nullable Boolean allowExternalAuthentication,
        @Nullable String mobilePreferredAuthType,
        @Nullable String overrideAuthTypeForInternalClients,
        @Nullable String overrideAuthTypeForExternalClients,
        @Nullable Long defaultValidityPeriodHours,
        @Nullable Long maxValidityPeriodHours,
        @Nullable Long minValidityPeriodHours,
        @Nullable Long caSigningKeyLength,
        @Nullable Long minCSRKeySize,
        @Nullable Long maxCSRKeySize,
        @Nullable Boolean enableCertChainDownload,
        @Nullable Boolean inferCertChainFromSSL,
        @Nullable List<TrustedCaCertificateEntry> trustedCACerts,
        @Nullable Boolean enableGroupExpansion,
        @Nullable Long maxGroupSizeToExpand,
        @Nullable List<String> crossDomainAuthorizationList,
        @Nullable Boolean enableCORS,
        @Nullable Long hstsMaxAgeInSeconds,
        @Nullable Boolean enableStatisticsInResponse,
        @Nullable Boolean enableMediaBasicAuth,
        @Nullable Boolean allowAnonymousAccessToLWAConference,
        @Nullable Boolean autoLaunchLyncWebAccess,
        @Nullable Boolean showAlternateJoinOptionsExpanded,
        @Nullable Boolean showDownloadCommunicatorAttendeeLink,
        @Nullable Boolean showJoinUsingLegacyClientLink,
        @Nullable Boolean useWebClientLegacyUI,
        @Nullable String macResolverUrl,
        @Nullable String secondaryLocationSourceUrl,
        @Nullable Long pendingGetWaitTimeOutInMinutes,
        @Nullable String pendingGetWaitSupportingApps,
        @Nullable Long webTicketLifetimeHours,
        @Schema(description = "The same as the ETag; given by the server.", example = "7")
                @Nullable Long version,
        @Schema(description = "What a change means although nobody may have meant it.")
                @Nullable List<String> warnings) {}
