package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.FILE;
import static dev.siegel.cmdlets.table.Types.FLAG;
import static dev.siegel.cmdlets.table.Types.MOMENT;
import static dev.siegel.cmdlets.table.Types.SECRET;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.TEXTS;
import static dev.siegel.cmdlets.table.Types.oneOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** The cmdlets of the pool's own certificates (2.15 of the cmdlet reference). */
final class ServerCertificateCmdlets {
    private static final ParameterDescription TYPE =
            named(
                    "Type",
                    new ParameterType.ListOf(
                            oneOf(
                                    "AccessEdgeExternal",
                                    "AudioVideoAuthentication",
                                    "DataEdgeExternal",
                                    "Default",
                                    "External",
                                    "Internal",
                                    "WebServicesExternal",
                                    "WebServicesInternal",
                                    "WsFedTokenTransfer",
                                    "iPhoneAPNService",
                                    "iPadAPNService",
                                    "MPNService",
                                    "PICWebService",
                                    "ProvisionService",
                                    "OAuthTokenIssuer",
                                    "ClientIssuer")),
                    "What it serves: Default is SIP, ClientIssuer signs the devices' certificates.");
    private static final ParameterDescription IDENTITY =
            named("Identity", TEXT, "global, or this front end's name.");
    private static final ParameterDescription REPORT =
            named("Report", FILE, "A file for the outcome, as HTML.");
    private static final ParameterDescription EXPORTABLE =
            named("PrivateKeyExportable", FLAG, "Whether the key may leave; kept, never used.");
    private static final ParameterDescription EFFECTIVE =
            named("EffectiveDate", MOMENT, "When it takes over, with -Roll.");
    private static final ParameterDescription ROLL =
            named("Roll", SWITCH, "Stages it: it takes over later.");

    private ServerCertificateCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(get(), request(), bringIn(), set(), remove(), test());
    }

    private static CmdletDescription get() {
        return cmdlet(
                        "Get-CsCertificate",
                        "Lists the certificates the pool's listeners show and its issuer signs with.")
                .taking(
                        TYPE.at(1).fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                        IDENTITY,
                        REPORT,
                        named("NetportId", Types.GUID, "Taken, without effect."))
                .examples(
                        "Get-CsCertificate",
                        "Get-CsCertificate -Type Default",
                        "Get-CsCertificate | Where-Object {$_.NotAfter -lt (Get-Date).AddDays(30)}");
    }

    private static CmdletDescription request() {
        return cmdlet(
                        "Request-CsCertificate",
                        "Makes a key and a request for its certificate, for an authority to sign.")
                .asking()
                .taking(
                        named("New", SWITCH, "Makes a request."),
                        named("List", SWITCH, "Lists requests that wait."),
                        named("Retrieve", SWITCH, "Fetches a signed one; here Import- does it."),
                        named("Clear", SWITCH, "Forgets a request."),
                        named("RequestId", TEXT, "The request."),
                        TYPE)
                .taking(subject())
                .taking(
                        named("CA", TEXT, "Taken, and refused: requests go out as a file."),
                        named("CaAccount", TEXT, "Taken, and refused like -CA."),
                        named("CaPassword", SECRET, "Taken, and refused like -CA."),
                        named("Template", TEXT, "Taken, without effect."),
                        named("ComputerFqdn", TEXT, "The front end; default this one."),
                        named("ClientEKU", FLAG, "Whether it is for clients too."),
                        EXPORTABLE,
                        named("Output", FILE, "The file the request is written to."),
                        REPORT,
                        Parameters.FORCE)
                .needingOneOf("New", "List", "Retrieve", "Clear")
                .excluding("New", "List", "Retrieve", "Clear")
                .excluding("New", "RequestId")
                .examples(
                        "Request-CsCertificate -New -Type Default -DomainName \"pool01.example.com,sip.example.com\" -Output default.csr",
                        "Request-CsCertificate -List");
    }

    private static List<ParameterDescription> subject() {
        return List.of(
                named("DomainName", TEXTS, "More names it holds for."),
                named("AllSipDomain", SWITCH, "sip.DOMAIN for each SIP domain as well."),
                named("KeySize", oneOf("1024", "2048", "4096"), "Bits of an RSA key."),
                named(
                        "KeyAlg",
                        oneOf("RSA", "ECDH_P256", "ECDH_P384", "ECDH_P521"),
                        "The kind of key."),
                named("FriendlyName", TEXT, "What lists call it."),
                named("Organization", TEXT, "O of its subject."),
                named("OU", TEXT, "OU of its subject."),
                named("City", TEXT, "L of its subject."),
                named("State", TEXT, "ST of its subject."),
                named("Country", TEXT, "C of its subject, two letters."));
    }

    private static CmdletDescription bringIn() {
        return cmdlet(
                        "Import-CsCertificate",
                        "Brings in a signed certificate for a request, or a key with its certificate as PKCS #12.")
                .asking()
                .taking(
                        named("Path", FILE, "The file, PEM, DER or PKCS #12.").at(1).required(),
                        named("Password", SECRET, "The password of PKCS #12."),
                        EXPORTABLE,
                        IDENTITY,
                        TYPE,
                        EFFECTIVE,
                        ROLL,
                        REPORT)
                .examples(
                        "Import-CsCertificate -Path default.pem",
                        "Import-CsCertificate -Path issuer.p12 -Password secret -Type ClientIssuer -Roll -EffectiveDate (Get-Date).AddDays(14)");
    }

    private static CmdletDescription set() {
        return cmdlet("Set-CsCertificate", "Says which certificate serves what, now or later.")
                .asking()
                .taking(
                        TYPE.required(),
                        named("Thumbprint", TEXT, "One that was brought in."),
                        named(
                                        "Reference",
                                        Types.object("CertificateReference"),
                                        "An object of Get-CsCertificate.")
                                .fromPipeline(PipelineInput.BY_VALUE),
                        named("Path", FILE, "A file to bring in first."),
                        named("Password", SECRET, "The password of that file."),
                        IDENTITY,
                        EFFECTIVE,
                        ROLL,
                        REPORT,
                        Parameters.FORCE)
                .needingOneOf("Thumbprint", "Reference", "Path")
                .excluding("Thumbprint", "Reference", "Path")
                .examples(
                        "Set-CsCertificate -Type Default -Thumbprint 0123456789ABCDEF0123456789ABCDEF01234567",
                        "Set-CsCertificate -Type WebServicesInternal,WebServicesExternal -Path web.p12 -Password secret -Roll -EffectiveDate (Get-Date).AddDays(14)");
    }

    private static CmdletDescription remove() {
        return cmdlet("Remove-CsCertificate", "Takes a certificate out of use.")
                .asking()
                .taking(
                        TYPE.required(),
                        IDENTITY,
                        named("Previous", SWITCH, "The one before the present one."),
                        named("Force", SWITCH, "Does not ask whether one in use may go."))
                .examples(
                        "Remove-CsCertificate -Type WebServicesExternal",
                        "Remove-CsCertificate -Type Default -Force -WhatIf");
    }

    private static CmdletDescription test() {
        return cmdlet(
                        "Test-CsCertificateConfiguration",
                        "Checks the pool's certificates: names, ends, chains.")
                .taking(REPORT)
                .examples(
                        "Test-CsCertificateConfiguration",
                        "Test-CsCertificateConfiguration | Where-Object {$_.CertificateExists -eq $False}");
    }
}
