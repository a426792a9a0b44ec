package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.CONDITION;
import static dev.siegel.cmdlets.table.Types.FILE;
import static dev.siegel.cmdlets.table.Types.GUID;
import static dev.siegel.cmdlets.table.Types.GUIDS;
import static dev.siegel.cmdlets.table.Types.MOMENT;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.oneOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** The cmdlets of client certificates (2.1 of the cmdlet reference), and ours of blocks. */
final class CertificateCmdlets {
    /** Not mandatory by itself: -All or -Filter stand for it. */
    private static final ParameterDescription USER =
            named("Identity", Types.ONE_USER, Parameters.ONE_USER.synopsis())
                    .at(1)
                    .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME);

    private static final ParameterType REASON =
            oneOf("Unspecified", "KeyCompromise", "DeviceLost", "UserLeft", "Superseded");

    private CertificateCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(list(), revoke(), bringIn(), blocks(), block(), unblock());
    }

    private static CmdletDescription list() {
        return cmdlet(
                        "Get-CsClientCertificate",
                        "Lists the client certificates of a user, one for each device, or those of all users.")
                .asking()
                .taking(
                        USER,
                        device("The certificate of this device only."),
                        named("ExpiresBefore", MOMENT, "Those that end before this time.").ours(),
                        named("ExpiresAfter", MOMENT, "Those that end after this time.").ours(),
                        named("PublishedBefore", MOMENT, "Those published before this time.")
                                .ours(),
                        named("PublishedAfter", MOMENT, "Those published after this time.").ours(),
                        named(
                                        "State",
                                        oneOf("Active", "Expired", "Replaced", "Revoked", "All"),
                                        "Those in this state; without it, active and expired ones.")
                                .ours(),
                        named("All", SWITCH, "The certificates of all users.").ours(),
                        named("ResultSize", Types.COUNT, "At most so many; 0 gives none.").ours())
                .needingOneOf("Identity", "All")
                .excluding("Identity", "All")
                .excluding("DeviceId", "All")
                .filterableBy(
                        "Identity",
                        "DeviceId",
                        "PublicationTime",
                        "ExpirationTime",
                        "SerialNumber",
                        "Thumbprint",
                        "State",
                        "IssuedVia",
                        "UserAgent",
                        "LastUsedTime")
                .examples(
                        "Get-CsClientCertificate -Identity \"Ken Myer\"",
                        "Get-CsClientCertificate sip:anna@example.com -Output csv",
                        "Get-CsUser | Where-Object {$_.RegistrarPool -ne $Null} | Get-CsClientCertificate",
                        "Get-CsClientCertificate -All -ExpiresBefore \"11/30/2026\"");
    }

    private static ParameterDescription device(String synopsis) {
        return named("DeviceId", GUID, synopsis)
                .fromPipeline(PipelineInput.BY_PROPERTY_NAME)
                .ours();
    }

    private static CmdletDescription revoke() {
        return cmdlet(
                        "Revoke-CsClientCertificate",
                        "Revokes the client certificates of a user, of all devices or of those named: sign-ins made with them end, the devices have to prove themselves again. A piped row of Get-CsClientCertificate revokes that row's device only.")
                .asking()
                .taking(
                        USER,
                        named("DeviceId", GUIDS, "These devices only.")
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME)
                                .ours(),
                        named("SerialNumber", TEXT, "The certificate with this serial number only.")
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME)
                                .ours(),
                        named(
                                        "AllDevices",
                                        SWITCH,
                                        "All devices of the user, also where a row is piped.")
                                .ours(),
                        named(
                                        "Filter",
                                        CONDITION,
                                        "The certificates of all users that fulfil this condition; gives the operation that revokes them.")
                                .ours(),
                        named("Reason", REASON, "Why; kept with the certificate and in the audit.")
                                .ours(),
                        named(
                                        "KeepSessions",
                                        SWITCH,
                                        "Leaves live sign-ins standing until they end by themselves.")
                                .ours(),
                        named(
                                        "DisconnectSessions",
                                        SWITCH,
                                        "Taken; sign-ins end without it as well.")
                                .ours(),
                        named("BlockReissue", SWITCH, "Refuses new certificates from now on.")
                                .ours(),
                        named("BlockUntil", MOMENT, "Refuses new certificates until then.").ours(),
                        named("PassThru", SWITCH, "Gives what was revoked.").ours(),
                        named("Force", SWITCH, "Does not ask, however many there are."))
                .needingOneOf("Identity", "Filter")
                .excluding("Identity", "Filter")
                .excluding("DeviceId", "Filter")
                .excluding("SerialNumber", "Filter")
                .excluding("KeepSessions", "DisconnectSessions")
                .examples(
                        "Revoke-CsClientCertificate anna@example.com -WhatIf",
                        "Revoke-CsClientCertificate anna@example.com -DeviceId 375da200-f2d3-5fd2-847f-1b14c5a9b20c -Reason DeviceLost",
                        "Get-CsUser -OU \"ou=Sales,dc=example,dc=com\" | Revoke-CsClientCertificate -Confirm:$False",
                        "Get-CsClientCertificate anna@example.com | Where-Object {$_.ExpirationTime -lt \"11/30/2026\"} | Revoke-CsClientCertificate");
    }

    private static CmdletDescription bringIn() {
        return cmdlet(
                        "Import-CsClientCertificate",
                        "Brings in rows of a listing, times kept, from a CSV or JSON file with the columns Identity, DeviceId, PublicationTime and ExpirationTime (ISO 8601).")
                .asking()
                .taking(
                        named("Path", FILE, "The file; what ends in .json is JSON.")
                                .at(1)
                                .required())
                .examples(
                        "Import-CsClientCertificate certificates.csv",
                        "Import-CsClientCertificate -Path certificates.json -WhatIf");
    }

    private static CmdletDescription blocks() {
        return cmdlet(
                        "Get-CsCertificateBlock",
                        "Lists what keeps a user, or devices of the user, from getting new certificates.")
                .taking(Parameters.ONE_USER, device("The block of this device only."))
                .examples(
                        "Get-CsCertificateBlock anna@example.com",
                        "Get-CsUser | Get-CsCertificateBlock");
    }

    private static CmdletDescription block() {
        return cmdlet(
                        "Set-CsCertificateBlock",
                        "Refuses new certificates to a user, or to one device of the user, for good or until a time.")
                .asking()
                .taking(
                        Parameters.ONE_USER,
                        device("This device only."),
                        named("Until", MOMENT, "When the block ends; without it, never."),
                        named("Reason", TEXT, "Why; kept with the block and in the audit."),
                        named("PassThru", SWITCH, "Gives the block."))
                .examples(
                        "Set-CsCertificateBlock anna@example.com -Reason \"Notebook stolen\"",
                        "Set-CsCertificateBlock -Identity anna@example.com -DeviceId 375da200-f2d3-5fd2-847f-1b14c5a9b20c -Until (Get-Date).AddDays(30)");
    }

    private static CmdletDescription unblock() {
        return cmdlet(
                        "Remove-CsCertificateBlock",
                        "Lets a user, or one device of the user, have certificates again.")
                .asking()
                .taking(Parameters.ONE_USER, device("The block of this device only."))
                .examples(
                        "Remove-CsCertificateBlock anna@example.com",
                        "Get-CsCertificateBlock anna@example.com | Remove-CsCertificateBlock");
    }
}
