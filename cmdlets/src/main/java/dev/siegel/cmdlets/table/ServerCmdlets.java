package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.FILE;
import static dev.siegel.cmdlets.table.Types.SECRET;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import java.util.List;

/** The cmdlets of the connection, of administrators, and of help. */
final class ServerCmdlets {
    private static final ParameterDescription PASSWORD =
            named("Password", SECRET, "The password; other users of the machine see arguments.");
    private static final ParameterDescription PASSWORD_FILE =
            named("PasswordFile", FILE, "A file whose first line is the password.");

    static final List<CmdletDescription> ALL =
            List.of(connect(), disconnect(), administrator(), commands(), help());

    private ServerCmdlets() {}

    private static CmdletDescription connect() {
        return new CmdletDescription(
                "Connect-CsServer",
                "Signs in to a server and keeps its address, its authority and the token in ~/.config/siegel, for later lines.",
                false,
                List.of(
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
                                "PEM file of the authority to trust; default CS_CA_FILE.")),
                List.of(
                        List.of("User", "Token"),
                        List.of("Token", "Password"),
                        List.of("Token", "PasswordFile"),
                        List.of("Password", "PasswordFile")),
                List.of(
                        "Connect-CsServer https://pool01.example.com:8444/ -User admin -CaFile ca.pem"));
    }

    private static CmdletDescription disconnect() {
        return new CmdletDescription(
                "Disconnect-CsServer",
                "Forgets what Connect-CsServer stored.",
                false,
                List.of(),
                List.of(),
                List.of("Disconnect-CsServer"));
    }

    private static CmdletDescription administrator() {
        return new CmdletDescription(
                "Set-CsAdministrator",
                "Gives an administrator a new password: oneself or, on the machine of the front end, admin.",
                true,
                List.of(
                        named(
                                        "Identity",
                                        TEXT,
                                        "The administrator's name; default oneself, admin on the machine itself.")
                                .at(1),
                        PASSWORD,
                        PASSWORD_FILE,
                        named(
                                "OldPassword",
                                SECRET,
                                "One's own old password; default CS_PASSWORD.")),
                List.of(List.of("Password", "PasswordFile")),
                List.of("Set-CsAdministrator admin -PasswordFile admin.password"));
    }

    private static CmdletDescription commands() {
        return new CmdletDescription(
                "Get-Command",
                "Lists the cmdlets.",
                false,
                List.of(named("Name", TEXT, "A name with asterisks, *Certificate*.").at(1)),
                List.of(),
                List.of("Get-Command *Certificate*"));
    }

    private static CmdletDescription help() {
        return new CmdletDescription(
                "Get-Help",
                "Explains a cmdlet.",
                false,
                List.of(
                        named("Name", TEXT, "The cmdlet.").at(1),
                        named("Examples", SWITCH, "The examples only.")),
                List.of(),
                List.of("Get-Help Get-CsClientCertificate -Examples"));
    }
}
