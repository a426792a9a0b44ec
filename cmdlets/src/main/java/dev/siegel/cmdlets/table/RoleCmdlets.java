package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.changeOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import java.util.List;

/** The cmdlets of roles (2.12 of the cmdlet reference). */
final class RoleCmdlets {
    private static final ParameterDescription SID =
            named("Sid", TEXT, "Taken, and refused: roles here have no SID.");
    private static final ParameterDescription SCRIPT_MODULES =
            named(
                    "ScriptModules",
                    changeOf("ScriptModule"),
                    "Taken, and refused: nothing here runs on the server.");
    private static final ParameterDescription CMDLETS =
            named(
                    "Cmdlets",
                    changeOf("Cmdlet"),
                    "What the role may do, narrower than its template.");
    private static final ParameterDescription CONFIG_SCOPES =
            named("ConfigScopes", changeOf("Scope"), "Whose settings: global, site:Berlin.");
    private static final ParameterDescription USER_SCOPES =
            named(
                    "UserScopes",
                    changeOf("Scope"),
                    "Which users: global, OU:ou=Berlin,dc=example,dc=com.");

    private RoleCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(roles(), create(), set(), remove(), assignments(), update());
    }

    private static ParameterDescription role() {
        return named("Identity", TEXT, "The role's name.").at(1);
    }

    private static CmdletDescription roles() {
        return cmdlet("Get-CsAdminRole", "Lists the roles, what they may do, and where.")
                .taking(
                        role().fromPipeline(PipelineInput.BY_VALUE),
                        named("Filter", TEXT, "Those whose name matches, with asterisks: *User*."),
                        SID,
                        Parameters.LOCAL_STORE)
                .excluding("Identity", "Filter", "Sid")
                .examples(
                        "Get-CsAdminRole",
                        "Get-CsAdminRole -Identity CsHelpDesk",
                        "Get-CsAdminRole | Where-Object {$_.Cmdlets -match \"Revoke-CsClientCertificate\\b\"}");
    }

    private static CmdletDescription create() {
        return cmdlet("New-CsAdminRole", "Makes a role of a template and narrows it.")
                .asking()
                .taking(
                        role().required(),
                        named("Template", TEXT, "A predefined role.").required(),
                        CMDLETS,
                        SCRIPT_MODULES,
                        CONFIG_SCOPES,
                        USER_SCOPES,
                        named("InMemory", SWITCH, "Makes the object only."),
                        Parameters.FORCE)
                .examples(
                        "New-CsAdminRole -Identity BerlinHelpDesk -Template CsHelpDesk -UserScopes \"OU:ou=Berlin,dc=example,dc=com\"",
                        "New-CsAdminRole BerlinServers -Template CsServerAdministrator -ConfigScopes \"site:Berlin\"");
    }

    private static CmdletDescription set() {
        return cmdlet("Set-CsAdminRole", "Changes what a role of one's own may do, and where.")
                .asking()
                .taking(
                        role().required().fromPipeline(PipelineInput.BY_VALUE),
                        CMDLETS,
                        SCRIPT_MODULES,
                        CONFIG_SCOPES,
                        USER_SCOPES)
                .examples(
                        "Set-CsAdminRole BerlinHelpDesk -UserScopes @{Add=\"OU:ou=Potsdam,dc=example,dc=com\"}",
                        "Set-CsAdminRole -Identity BerlinServers -ConfigScopes \"global\"");
    }

    private static CmdletDescription remove() {
        return cmdlet(
                        "Remove-CsAdminRole",
                        "Removes a role of one's own; the predefined ones stay.")
                .asking()
                .taking(
                        role().fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                        SID,
                        named("Filter", TEXT, "Those whose name matches, with asterisks."))
                .needingOneOf("Identity", "Filter", "Sid")
                .excluding("Identity", "Filter", "Sid")
                .examples(
                        "Remove-CsAdminRole BerlinHelpDesk",
                        "Remove-CsAdminRole -Filter Berlin* -WhatIf");
    }

    private static CmdletDescription assignments() {
        return cmdlet("Get-CsAdminRoleAssignment", "Lists the roles an administrator has.")
                .taking(
                        named("Identity", TEXT, "The administrator's name.")
                                .at(1)
                                .required()
                                .fromPipeline(PipelineInput.BY_VALUE),
                        Parameters.FORCE,
                        Parameters.LOCAL_STORE)
                .examples(
                        "Get-CsAdminRoleAssignment -Identity admin",
                        "Get-CsAdminRoleAssignment carla");
    }

    private static CmdletDescription update() {
        return cmdlet(
                        "Update-CsAdminRole",
                        "Brings the predefined roles up to date; they always are, so that nothing is left to do.")
                .asking()
                .examples("Update-CsAdminRole", "Update-CsAdminRole -WhatIf");
    }
}
