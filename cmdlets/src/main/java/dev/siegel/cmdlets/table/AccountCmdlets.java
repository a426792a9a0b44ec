package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Parameters.PASSWORD;
import static dev.siegel.cmdlets.table.Parameters.PASSWORD_FILE;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.orNull;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import java.util.List;

/** The accounts of the directory, and ours of the built-in one. */
final class AccountCmdlets {
    private static final ParameterDescription ACCOUNT =
            named(
                            "Identity",
                            Types.ONE_USER,
                            "User principal name, DOMAIN\\name, display name or distinguished name.")
                    .at(1)
                    .required()
                    .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME);

    private AccountCmdlets() {}

    /** What a directory keeps of people; $Null takes one away again. */
    private static List<ParameterDescription> attributes() {
        return List.of(
                named(
                        "OU",
                        TEXT,
                        "The organisational unit it lies in, ou=Sales,dc=example,dc=com."),
                named("GivenName", orNull(TEXT), "The first name."),
                named("Surname", orNull(TEXT), "The last name."),
                named("Title", orNull(TEXT), "The position."),
                named("Department", orNull(TEXT), "The department."),
                named("Company", orNull(TEXT), "The company."),
                named("City", orNull(TEXT), "The town."),
                named("Office", orNull(TEXT), "The room."),
                named("Mail", orNull(TEXT), "The mail address."),
                named("TelephoneNumber", orNull(TEXT), "The number."),
                named("Description", orNull(TEXT), "Free text."));
    }

    static List<CmdletDescription> all() {
        return List.of(list(), create(), set(), remove());
    }

    private static CmdletDescription list() {
        return cmdlet(
                        "Get-CsAdUser",
                        "Lists the accounts of the directory, enabled for the pool or not.")
                .taking(
                        UserCmdlets.someOf("One account, or all without it"),
                        named(
                                "Filter",
                                Types.CONDITION,
                                "Those that fulfil a condition; Enabled means enabled for the pool."),
                        named("LdapFilter", TEXT, "Those an LDAP filter matches."),
                        named("OU", TEXT, "Those below this distinguished name."),
                        Parameters.RESULT_SIZE,
                        Parameters.CREDENTIAL,
                        Parameters.DOMAIN_CONTROLLER)
                .examples(
                        "Get-CsAdUser",
                        "Get-CsAdUser anna@example.com",
                        "Get-CsAdUser -Filter {Enabled -ne $True}");
    }

    private static CmdletDescription create() {
        return cmdlet(
                        "New-CsAccount",
                        "Makes an account of the built-in directory; asks for the password when neither -Password nor -PasswordFile is given.")
                .asking()
                .taking(
                        named("UserPrincipalName", TEXT, "user@domain.").at(1).required(),
                        named("SamAccountName", TEXT, "The logon name, without its domain.")
                                .required(),
                        named("DisplayName", TEXT, "As lists show it; default the logon name."),
                        PASSWORD,
                        PASSWORD_FILE,
                        named("PassThru", SWITCH, "Gives the account."))
                .taking(attributes())
                .excluding("Password", "PasswordFile")
                .examples(
                        "New-CsAccount -UserPrincipalName anna@example.com -SamAccountName anna -DisplayName \"Anna Berg\" -PasswordFile anna.password",
                        "New-CsAccount berta@example.com -SamAccountName berta");
    }

    private static CmdletDescription set() {
        return cmdlet(
                        "Set-CsAccount",
                        "Changes an account of the built-in directory, or gives it a new password; with nothing to change it asks for the password.")
                .asking()
                .taking(
                        ACCOUNT,
                        PASSWORD,
                        PASSWORD_FILE,
                        named("DisplayName", TEXT, "As lists show it."),
                        named("Enabled", Types.FLAG, "Whether its password is good."))
                .taking(attributes())
                .excluding("Password", "PasswordFile")
                .examples(
                        "Set-CsAccount anna@example.com -PasswordFile anna.password",
                        "Set-CsAccount -Identity \"Anna Berg\" -Title Manager -Department Sales",
                        "Set-CsAccount berta@example.com -Enabled $False");
    }

    private static CmdletDescription remove() {
        return cmdlet(
                        "Remove-CsAccount",
                        "Removes an account of the built-in directory; who is enabled for the pool has to be disabled first.")
                .asking()
                .taking(ACCOUNT)
                .examples(
                        "Remove-CsAccount anna@example.com -WhatIf",
                        "Remove-CsAccount -Identity \"Anna Berg\" -Confirm");
    }
}
