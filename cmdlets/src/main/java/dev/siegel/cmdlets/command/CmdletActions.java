package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.settings.SettingsFamily;

/** Which action belongs to which described cmdlet. */
public final class CmdletActions {
    private CmdletActions() {}

    public static CmdletAction of(CmdletDescription cmdlet) {
        if (cmdlet.notYet().isPresent()) {
            return new NotYet(cmdlet.notYet().get());
        }
        String name = cmdlet.name();
        return switch (name) {
            case "Get-CsClientCertificate" -> ClientCertificates::list;
            case "Revoke-CsClientCertificate" -> CertificateRevocation::revoke;
            case "Import-CsClientCertificate" -> CertificateImport::run;
            case "Get-CsCertificateBlock" -> CertificateBlocks::list;
            case "Set-CsCertificateBlock" -> CertificateBlocks::set;
            case "Remove-CsCertificateBlock" -> CertificateBlocks::remove;
            case "Get-CsClientPinInfo" -> Pins::info;
            case "Set-CsClientPin" -> Pins::set;
            case "Lock-CsClientPin" -> Pins::lock;
            case "Unlock-CsClientPin" -> Pins::unlock;
            case "New-CsWebTrustedCACertificate" -> WebItems::authority;
            case "New-CsWebOrigin" -> WebItems::origin;
            case "New-CsSipProxyCustom" -> WebItems::realm;
            case "Get-CsUser" -> Users::list;
            case "Get-CsUserPoolInfo" -> Users::poolInfo;
            case "Enable-CsUser" -> UserChanges::enable;
            case "Set-CsUser" -> UserChanges::set;
            case "Disable-CsUser" -> UserChanges::disable;
            case "Move-CsUser" -> UserMoves::move;
            case "Grant-CsPinPolicy" -> UserChanges::grantPinPolicy;
            case "Invoke-CsUserOffboarding" -> Offboarding::run;
            case "Get-CsUserRegistration" -> Registrations::list;
            case "Disconnect-CsUserRegistration" -> Registrations::disconnect;
            case "Get-CsAuthConfig" -> AuthenticationScenarios::get;
            case "Set-CsAuthConfig" -> AuthenticationScenarios::set;
            case "Get-CsAdUser" -> Accounts::list;
            case "New-CsAccount" -> Accounts::create;
            case "Set-CsAccount" -> Accounts::set;
            case "Remove-CsAccount" -> Accounts::remove;
            default -> administration(cmdlet);
        };
    }

    private static CmdletAction administration(CmdletDescription cmdlet) {
        return switch (cmdlet.name()) {
            case "Get-CsAdminRole" -> Roles::list;
            case "New-CsAdminRole" -> Roles::create;
            case "Set-CsAdminRole" -> Roles::set;
            case "Remove-CsAdminRole" -> Roles::remove;
            case "Update-CsAdminRole" -> Roles::update;
            case "Get-CsAdminRoleAssignment" -> Roles::assignments;
            case "Get-CsAdministrator" -> Administrators::list;
            case "New-CsAdministrator" -> Administrators::create;
            case "Set-CsAdministrator" -> Administrators::set;
            case "Remove-CsAdministrator" -> Administrators::remove;
            case "Get-CsApiToken" -> ApiTokens::list;
            case "New-CsApiToken" -> ApiTokens::create;
            case "Remove-CsApiToken" -> ApiTokens::remove;
            case "Get-CsAuditEvent" -> Audit::list;
            case "Test-CsAuditChain" -> Audit::verify;
            case "Get-CsPoolEvent" -> PoolEvents::list;
            case "Get-CsOperation" -> Operations::list;
            case "Stop-CsOperation" -> Operations::stop;
            case "Connect-CsServer" -> ServerSignIn::connect;
            case "Disconnect-CsServer" -> ServerSignIn::disconnect;
            case "Get-Command" -> Help::commands;
            case "Get-Help" -> Help::help;
            default -> topology(cmdlet);
        };
    }

    private static CmdletAction topology(CmdletDescription cmdlet) {
        return switch (cmdlet.name()) {
            case "Get-CsPool" -> Topology::pools;
            case "Get-CsService" -> Topology::services;
            case "Get-CsSite" -> Topology::sites;
            case "Get-CsUserDatabaseState" -> Topology::database;
            case "Get-CsManagementStoreReplicationStatus" -> Topology::replication;
            case "Get-CsManagementConnection" -> Topology::connection;
            case "Get-CsPoolBackupRelationship" -> Topology::backup;
            case "Get-CsServerVersion", "Get-CsServerPatchVersion" -> Topology::version;
            case "Get-CsSipDomain" -> SipDomains::list;
            case "New-CsSipDomain" -> SipDomains::create;
            case "Remove-CsSipDomain" -> SipDomains::remove;
            case "Get-CsCertificate" -> ServerCertificates::list;
            case "Set-CsCertificate" -> ServerCertificates::set;
            case "Remove-CsCertificate" -> ServerCertificates::remove;
            case "Test-CsCertificateConfiguration" -> CertificateChecks::run;
            case "Request-CsCertificate" -> CertificateFiles::request;
            case "Import-CsCertificate" -> CertificateFiles::importFile;
            case "Get-CsDiscovery" -> Discovery::list;
            case "New-CsSimpleUrl" -> SimpleUrls::url;
            case "New-CsSimpleUrlEntry" -> SimpleUrls::entry;
            case "New-CsWebLink" -> WebLinks::link;
            default -> settings(cmdlet);
        };
    }

    private static CmdletAction settings(CmdletDescription cmdlet) {
        int dash = cmdlet.name().indexOf('-');
        return SettingsFamily.of(cmdlet.name().substring(dash + 1))
                .map(family -> settings(new Settings(family), cmdlet.name().substring(0, dash)))
                .orElseGet(() -> new NotYet(cmdlet.name()));
    }

    private static CmdletAction settings(Settings settings, String verb) {
        return switch (verb) {
            case "Get" -> settings::get;
            case "New" -> settings::create;
            case "Set" -> settings::set;
            case "Remove" -> settings::remove;
            default -> new NotYet(verb + "-" + settings.family().noun());
        };
    }
}
