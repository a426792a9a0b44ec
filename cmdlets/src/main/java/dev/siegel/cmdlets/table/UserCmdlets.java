package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Parameters.CREDENTIAL;
import static dev.siegel.cmdlets.table.Parameters.DOMAIN_CONTROLLER;
import static dev.siegel.cmdlets.table.Parameters.PASS_THRU;
import static dev.siegel.cmdlets.table.Types.CONDITION;
import static dev.siegel.cmdlets.table.Types.FILE;
import static dev.siegel.cmdlets.table.Types.FLAG;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.oneOf;
import static dev.siegel.cmdlets.table.Types.orNull;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import java.util.List;

/** The cmdlets of users (2.8 of the cmdlet reference), where they are homed, and off-boarding. */
final class UserCmdlets {
    private static final ParameterDescription REGISTRAR_POOL =
            named("RegistrarPool", TEXT, "The pool to home the user on; default this one.");

    private UserCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(users(), enable(), set(), disable(), move(), poolInfo(), offboard());
    }

    static ParameterDescription someOf(String what) {
        return named("Identity", Types.USERS, what + "; a display name may hold asterisks.")
                .at(1)
                .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME);
    }

    private static CmdletDescription users() {
        return cmdlet("Get-CsUser", "Lists the accounts enabled for the pool.")
                .taking(
                        someOf("One user, or all without it"),
                        named(
                                "Filter",
                                CONDITION,
                                "Those that fulfil a condition, {RegistrarPool -eq $Null}."),
                        named("LdapFilter", TEXT, "Those an LDAP filter matches, Title=Manager."),
                        named("OU", TEXT, "Those below this distinguished name."),
                        Parameters.RESULT_SIZE,
                        named("UnAssignedUser", SWITCH, "Those enabled that have no pool."),
                        named("OnModernServer", SWITCH, "Taken, without effect: all are.")
                                .alias("OnLyncServer"),
                        named("OnOfficeCommunicationServer", SWITCH, "Gives none: no user is."),
                        CREDENTIAL,
                        DOMAIN_CONTROLLER)
                .filterableBy(
                        "SipAddress",
                        "DisplayName",
                        "SamAccountName",
                        "UserPrincipalName",
                        "Enabled",
                        "RegistrarPool",
                        "LineURI",
                        "EnabledTime",
                        "EnterpriseVoiceEnabled",
                        "AudioVideoDisabled",
                        "HostedVoiceMail",
                        "ExchangeArchivingPolicy")
                .examples(
                        "Get-CsUser",
                        "Get-CsUser -Identity \"Anna Berg\"",
                        "Get-CsUser -Filter {RegistrarPool -eq \"pool01.example.com\"} -ResultSize 50",
                        "Get-CsUser -LdapFilter \"Department=Sales\"");
    }

    private static CmdletDescription enable() {
        return cmdlet("Enable-CsUser", "Makes a user of an account: its devices may sign in.")
                .asking()
                .taking(
                        Parameters.USERS,
                        named("SipAddress", TEXT, "sip:user@domain, in a domain of the pool."),
                        named(
                                "SipAddressType",
                                oneOf(
                                        "FirstLastName",
                                        "EmailAddress",
                                        "UserPrincipalName",
                                        "SamAccountName"),
                                "Makes the address of the account instead."),
                        named("SipDomain", TEXT, "The domain of an address made of a name."),
                        REGISTRAR_POOL,
                        named(
                                "HostingProviderProxyFqdn",
                                TEXT,
                                "Taken, and refused: users are homed on pools."),
                        named("ProxyPool", TEXT, "Taken, without effect."),
                        DOMAIN_CONTROLLER,
                        PASS_THRU)
                .excluding("SipAddress", "SipAddressType")
                .excluding("SipAddress", "SipDomain")
                .excluding("RegistrarPool", "HostingProviderProxyFqdn")
                .examples(
                        "Enable-CsUser -Identity anna@example.com -SipAddress sip:anna@example.com",
                        "Enable-CsUser anna@example.com -SipAddressType SamAccountName -SipDomain example.com",
                        "Get-CsAdUser -Filter {Enabled -ne $True} | Enable-CsUser -SipAddressType UserPrincipalName");
    }

    private static CmdletDescription set() {
        return cmdlet(
                        "Set-CsUser",
                        "Changes a user. With -Enabled $False the user can no longer sign in, live sign-ins end, and everything stays for later.")
                .asking()
                .taking(
                        Parameters.USERS,
                        named("Enabled", FLAG, "Whether the user may sign in.").alias("CsEnabled"),
                        named(
                                "SipAddress",
                                TEXT,
                                "The new address; certificates of the old one end."),
                        named(
                                "LineURI",
                                orNull(TEXT),
                                "The number, tel:+14255550100 or tel:+14255550100;ext=100."),
                        named("PrivateLine", orNull(TEXT), "Kept, without effect."),
                        named("LineServerURI", orNull(TEXT), "Kept, without effect."),
                        named("OnPremLineURI", orNull(TEXT), "Kept, without effect."),
                        named("EnterpriseVoiceEnabled", FLAG, "Kept, without effect."),
                        named("AudioVideoDisabled", FLAG, "Kept, without effect."),
                        named("RemoteCallControlTelephonyEnabled", FLAG, "Kept, without effect."),
                        named("HostedVoiceMail", FLAG, "Kept, without effect."),
                        named(
                                "ExchangeArchivingPolicy",
                                oneOf(
                                        "Uninitialized",
                                        "UseLyncArchivingPolicy",
                                        "NoArchiving",
                                        "ArchivingToExchange"),
                                "Kept, without effect."),
                        named("AcpInfo", orNull(TEXT), "Kept, without effect."),
                        DOMAIN_CONTROLLER,
                        PASS_THRU)
                .examples(
                        "Set-CsUser -Identity anna@example.com -LineUri \"tel:+493012345;ext=45\"",
                        "Set-CsUser anna@example.com -Enabled $False",
                        "Get-CsUser -Filter {Enabled -eq $False} | Set-CsUser -Enabled $True -WhatIf");
    }

    private static CmdletDescription disable() {
        return cmdlet(
                        "Disable-CsUser",
                        "Takes an account out of the pool: its certificates are revoked, its PIN and its sign-ins end; the account stays.")
                .asking()
                .taking(Parameters.USERS, DOMAIN_CONTROLLER, PASS_THRU)
                .examples(
                        "Disable-CsUser anna@example.com -WhatIf",
                        "Get-CsUser -UnAssignedUser | Disable-CsUser");
    }

    private static CmdletDescription move() {
        String cloud = "Taken, and refused: there is no cloud to move to.";
        return cmdlet("Move-CsUser", "Homes a user on another pool; certificates and PIN go along.")
                .asking()
                .taking(
                        named("Identity", Types.USERS, Parameters.USERS.synopsis())
                                .at(1)
                                .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME),
                        named("Target", TEXT, "The pool.").at(2).required(),
                        named("UserList", FILE, "A file with an identity on each line."),
                        named(
                                "Force",
                                SWITCH,
                                "Moves without contacts and meetings, which are lost."),
                        named("MoveConferenceData", SWITCH, "Taken, without effect."),
                        named(
                                "Report",
                                FILE,
                                "A file that gets, as CSV, what became of each user."),
                        named("ProxyPool", TEXT, "Taken, without effect."),
                        CREDENTIAL,
                        DOMAIN_CONTROLLER,
                        named("HostedMigrationOverrideUrl", TEXT, cloud),
                        named("UseOAuth", SWITCH, cloud),
                        named("MoveToTeams", SWITCH, cloud),
                        named("TenantAdminUserName", TEXT, cloud),
                        named("BypassAudioConferencingCheck", SWITCH, "Taken, without effect."),
                        named("BypassEnterpriseVoiceCheck", SWITCH, "Taken, without effect."),
                        PASS_THRU)
                .needingOneOf("Identity", "UserList")
                .excluding("Identity", "UserList")
                .examples(
                        "Move-CsUser -Identity anna@example.com -Target pool02.example.com",
                        "Get-CsUser -OU \"ou=Berlin,dc=example,dc=com\" | Move-CsUser -Target pool02.example.com",
                        "Move-CsUser -UserList movers.txt -Target pool02.example.com -Report moved.csv");
    }

    private static CmdletDescription poolInfo() {
        return cmdlet(
                        "Get-CsUserPoolInfo",
                        "Tells on which pool a user is homed, its front ends, and its backup.")
                .taking(Parameters.USERS, Parameters.LOCAL_STORE)
                .examples(
                        "Get-CsUserPoolInfo -Identity anna@example.com",
                        "Get-CsUser | Where-Object {$_.RegistrarPool -ne $Null} | Get-CsUserPoolInfo");
    }

    private static CmdletDescription offboard() {
        return cmdlet(
                        "Invoke-CsUserOffboarding",
                        "Lets a user go in one step: revokes the certificates, blocks new ones, ends live sign-ins, locks the PIN, and disables the user; one entry in the audit.")
                .asking()
                .taking(
                        Parameters.ONE_USER,
                        named("KeepEnabled", SWITCH, "Does not disable the user."),
                        named("KeepSessions", SWITCH, "Leaves live sign-ins standing."),
                        named("AllowReissue", SWITCH, "Does not block new certificates."),
                        named("KeepPin", SWITCH, "Does not lock the PIN."),
                        named("Reason", TEXT, "Why; kept in the audit."),
                        named("PassThru", SWITCH, "Gives what was done."))
                .examples(
                        "Invoke-CsUserOffboarding anna@example.com -Reason \"Left on 30 November\"",
                        "Invoke-CsUserOffboarding -Identity anna@example.com -WhatIf");
    }
}
