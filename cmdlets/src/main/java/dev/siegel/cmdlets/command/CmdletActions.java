package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.CmdletDescription;

/** Which action belongs to which described cmdlet. */
public final class CmdletActions {
    private CmdletActions() {}

    public static CmdletAction of(CmdletDescription cmdlet) {
        if (cmdlet.notYet().isPresent()) {
            return new NotYet(cmdlet.notYet().get());
        }
        return switch (cmdlet.name()) {
            case "Get-CsClientCertificate" -> ClientCertificates::list;
            case "Revoke-CsClientCertificate" -> CertificateRevocation::revoke;
            case "Import-CsClientCertificate" -> CertificateImport::run;
            case "Get-CsUser" -> Users::list;
            case "Enable-CsUser" -> Users::enable;
            case "Disable-CsUser" -> Users::disable;
            case "Get-CsAdUser" -> Accounts::list;
            case "New-CsAccount" -> Accounts::create;
            case "Set-CsAccount" -> Accounts::setPassword;
            case "Set-CsAdministrator" -> Administrators::setPassword;
            case "Connect-CsServer" -> ServerSignIn::connect;
            case "Disconnect-CsServer" -> ServerSignIn::disconnect;
            case "Get-Command" -> Help::commands;
            case "Get-Help" -> Help::help;
            default -> new NotYet(cmdlet.name());
        };
    }
}
