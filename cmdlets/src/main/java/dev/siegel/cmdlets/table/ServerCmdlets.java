package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Parameters.PASSWORD;
import static dev.siegel.cmdlets.table.Parameters.PASSWORD_FILE;
import static dev.siegel.cmdlets.table.Types.FILE;
import static dev.siegel.cmdlets.table.Types.SECRET;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;

import dev.siegel.cmdlets.binding.CmdletDescription;
import java.util.List;

/** The cmdlets of the connection and of help. */
final class ServerCmdlets {
    private ServerCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(connect(), disconnect(), commands(), help());
    }

    private static CmdletDescription connect() {
        return cmdlet(
                        "Connect-CsServer",
                        "Signs in to a server and keeps its address, its authority and the token in ~/.config/siegel, for later lines.")
                .taking(
                        named("Server", TEXT, "The API's address, https://HOST:8444/.")
                                .at(1)
                                .required(),
                        named("User", TEXT, "The administrator's name; asks for the password."),
                        PASSWORD,
                        PASSWORD_FILE,
                        named("Token", SECRET, "A token instead of name and password."),
                        named(
                                "CaFile",
                                FILE,
                                "PEM file of the authority to trust; default CS_CA_FILE."))
                .excluding("User", "Token")
                .excluding("Token", "Password")
                .excluding("Token", "PasswordFile")
                .excluding("Password", "PasswordFile")
                .examples(
                        "Connect-CsServer https://pool01.example.com:8444/ -User admin -CaFile ca.pem",
                        "Connect-CsServer -Server https://pool01.example.com:8444/ -User carla");
    }

    private static CmdletDescription disconnect() {
        return cmdlet("Disconnect-CsServer", "Forgets what Connect-CsServer stored.")
                .examples("Disconnect-CsServer", "Disconnect-CsServer -Verbose");
    }

    private static CmdletDescription commands() {
        return cmdlet("Get-Command", "Lists the cmdlets.")
                .taking(
                        named("Name", TEXT, "A name with asterisks, *Certificate*.").at(1),
                        named("Noun", TEXT, "What they are about, CsClientPin."),
                        named("Verb", TEXT, "What they do, Revoke."))
                .excluding("Name", "Noun")
                .excluding("Name", "Verb")
                .examples("Get-Command *Certificate*", "Get-Command -Verb Grant");
    }

    private static CmdletDescription help() {
        return cmdlet("Get-Help", "Explains a cmdlet.")
                .taking(
                        named("Name", TEXT, "The cmdlet.").at(1),
                        named("Examples", SWITCH, "The examples only."),
                        named("Full", SWITCH, "All there is to say of each parameter."),
                        named("Parameter", TEXT, "One parameter, or those that match."))
                .excluding("Examples", "Full", "Parameter")
                .examples(
                        "Get-Help Get-CsClientCertificate -Examples",
                        "Get-Help Set-CsPinPolicy -Full");
    }
}
