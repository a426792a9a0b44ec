package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.FILE;
import static dev.siegel.cmdlets.table.Types.GUID;
import static dev.siegel.cmdlets.table.Types.GUIDS;
import static dev.siegel.cmdlets.table.Types.MOMENT;
import static dev.siegel.cmdlets.table.Types.ONE_USER;
import static dev.siegel.cmdlets.table.Types.SWITCH;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** The cmdlets of client certificates (2.1 of the cmdlet reference). */
final class CertificateCmdlets {
    private static final String USER_IDENTITY =
            "The user: SIP address, user principal name, DOMAIN\\name, display name, distinguished name or user id.";

    static final List<CmdletDescription> ALL = List.of(list(), revoke(), bringIn());

    private CertificateCmdlets() {}

    private static CmdletDescription list() {
        return new CmdletDescription(
                "Get-CsClientCertificate",
                "Lists the client certificates of a user, one for each device.",
                true,
                List.of(
                        named("Identity", ONE_USER, USER_IDENTITY)
                                .at(1)
                                .required()
                                .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME),
                        named("DeviceId", GUID, "The certificate of this device only.")
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                        named("ExpiresBefore", MOMENT, "Those that end before this time."),
                        named("ExpiresAfter", MOMENT, "Those that end after this time."),
                        named("PublishedBefore", MOMENT, "Those published before this time."),
                        named("PublishedAfter", MOMENT, "Those published after this time."),
                        named(
                                "State",
                                new ParameterType.OneOf(
                                        List.of("Active", "Expired", "Replaced", "Revoked", "All")),
                                "Those in this state; without it, active and expired ones.")),
                List.of(),
                List.of(
                        "Get-CsClientCertificate -Identity \"Ken Myer\"",
                        "Get-CsClientCertificate sip:anna@example.com -Output csv"));
    }

    private static CmdletDescription revoke() {
        return new CmdletDescription(
                "Revoke-CsClientCertificate",
                "Revokes the client certificates of a user, of all devices or of those named: sign-ins made with them end, the devices have to prove themselves again.",
                true,
                List.of(
                        named("Identity", ONE_USER, USER_IDENTITY)
                                .at(1)
                                .required()
                                .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME),
                        named("DeviceId", GUIDS, "These devices only.")
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                        named(
                                "Reason",
                                new ParameterType.OneOf(
                                        List.of(
                                                "Unspecified",
                                                "KeyCompromise",
                                                "DeviceLost",
                                                "UserLeft",
                                                "Superseded")),
                                "Why; kept with the certificate and in the audit."),
                        named(
                                "KeepSessions",
                                SWITCH,
                                "Leaves live sign-ins standing until they end by themselves."),
                        named("PassThru", SWITCH, "Gives what was revoked."),
                        named("Force", SWITCH, "Does not ask, however many there are.")),
                List.of(),
                List.of(
                        "Revoke-CsClientCertificate anna@example.com -WhatIf",
                        "Revoke-CsClientCertificate anna@example.com -DeviceId 375da200-f2d3-5fd2-847f-1b14c5a9b20c -Reason DeviceLost"));
    }

    private static CmdletDescription bringIn() {
        return new CmdletDescription(
                "Import-CsClientCertificate",
                "Brings in rows of a listing, times kept, from a CSV or JSON file with the columns Identity, DeviceId, PublicationTime and ExpirationTime (ISO 8601).",
                true,
                List.of(
                        named("Path", FILE, "The file; what ends in .json is JSON.")
                                .at(1)
                                .required()),
                List.of(),
                List.of("Import-CsClientCertificate certificates.csv"));
    }
}
