package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Parameters.PASSWORD;
import static dev.siegel.cmdlets.table.Parameters.PASSWORD_FILE;
import static dev.siegel.cmdlets.table.Types.FLAG;
import static dev.siegel.cmdlets.table.Types.MOMENT;
import static dev.siegel.cmdlets.table.Types.SECRET;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.changeOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import java.util.List;

/** The cmdlets of administrators and of their tokens: ours. */
final class AdministratorCmdlets {
    private static final ParameterDescription ADMINISTRATOR =
            named("Identity", TEXT, "The administrator's name.")
                    .at(1)
                    .fromPipeline(PipelineInput.BY_PROPERTY_NAME);
    private static final ParameterDescription ROLES =
            named(
                    "Roles",
                    changeOf("Role"),
                    "The roles the administrator has: all of them, or @{Add=...;Remove=...}.");

    private AdministratorCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(list(), create(), set(), remove(), tokens(), newToken(), removeToken());
    }

    private static CmdletDescription list() {
        return cmdlet("Get-CsAdministrator", "Lists the administrators and their roles.")
                .taking(ADMINISTRATOR)
                .examples("Get-CsAdministrator", "Get-CsAdministrator carla");
    }

    private static CmdletDescription create() {
        return cmdlet(
                        "New-CsAdministrator",
                        "Makes an administrator, who has to change the password at once; asks for it when neither -Password nor -PasswordFile is given.")
                .asking()
                .taking(
                        ADMINISTRATOR.required().fromPipeline(PipelineInput.NONE),
                        ROLES.required(),
                        PASSWORD,
                        PASSWORD_FILE,
                        named("PassThru", SWITCH, "Gives the administrator."))
                .excluding("Password", "PasswordFile")
                .examples(
                        "New-CsAdministrator carla -Roles CsHelpDesk -PasswordFile carla.password",
                        "New-CsAdministrator -Identity carla -Roles CsHelpDesk,BerlinServers");
    }

    private static CmdletDescription set() {
        return cmdlet(
                        "Set-CsAdministrator",
                        "Changes an administrator, or gives a new password: to oneself or, on the machine of the front end, to admin. Without any other parameter it asks for the password.")
                .asking()
                .taking(
                        named(
                                        "Identity",
                                        TEXT,
                                        "The administrator's name; default oneself, admin on the machine itself.")
                                .at(1)
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                        PASSWORD,
                        PASSWORD_FILE,
                        named(
                                "OldPassword",
                                SECRET,
                                "One's own old password; default CS_PASSWORD."),
                        ROLES,
                        named("Enabled", FLAG, "Whether the administrator may sign in."),
                        named("Unlock", SWITCH, "Takes sign-ins again after too many failures."))
                .excluding("Password", "PasswordFile")
                .examples(
                        "Set-CsAdministrator admin -PasswordFile admin.password",
                        "Set-CsAdministrator carla -Roles @{Add=\"CsUserAdministrator\"}",
                        "Set-CsAdministrator carla -Enabled $False");
    }

    private static CmdletDescription remove() {
        return cmdlet("Remove-CsAdministrator", "Removes an administrator and the tokens.")
                .asking()
                .taking(ADMINISTRATOR.required())
                .examples("Remove-CsAdministrator carla", "Remove-CsAdministrator carla -WhatIf");
    }

    private static CmdletDescription tokens() {
        return cmdlet(
                        "Get-CsApiToken",
                        "Lists tokens: whose, what for, until when, last used when. Never the token.")
                .taking(
                        named("Identity", Types.GUID, "One token's id.").at(1),
                        named("Administrator", TEXT, "Those of this administrator."),
                        named("All", SWITCH, "Those of all administrators, not one's own only."))
                .excluding("Identity", "Administrator", "All")
                .examples("Get-CsApiToken", "Get-CsApiToken -Administrator carla");
    }

    private static CmdletDescription newToken() {
        return cmdlet(
                        "New-CsApiToken",
                        "Makes a token for scripts, narrower than its administrator and only for a while; printed once.")
                .asking()
                .taking(
                        named("Name", TEXT, "What it is for.").at(1).required(),
                        named("Administrator", TEXT, "Whose it is; default oneself."),
                        named("Roles", changeOf("Role"), "Some of the administrator's roles only."),
                        named("UserScopes", changeOf("Scope"), "Those users only."),
                        named("ConfigScopes", changeOf("Scope"), "Those settings only."),
                        named("ExpirationTime", MOMENT, "When it ends, within a year.").required())
                .examples(
                        "New-CsApiToken -Name \"Nightly inventory\" -ExpirationTime (Get-Date).AddDays(90)",
                        "New-CsApiToken Inventory -Administrator carla -Roles CsViewOnlyAdministrator -ExpirationTime (Get-Date).AddMonths(6)");
    }

    private static CmdletDescription removeToken() {
        return cmdlet("Remove-CsApiToken", "Ends a token at once.")
                .asking()
                .taking(
                        named("Identity", Types.GUID, "The token's id.")
                                .at(1)
                                .required()
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME))
                .examples(
                        "Remove-CsApiToken 9b0d0a3e-52b7-4f9c-a4ba-1c8c3a3f9b11",
                        "Get-CsApiToken -Administrator carla | Remove-CsApiToken");
    }
}
