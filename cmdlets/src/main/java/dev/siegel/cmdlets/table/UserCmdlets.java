package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.COUNT;
import static dev.siegel.cmdlets.table.Types.FILE;
import static dev.siegel.cmdlets.table.Types.ONE_USER;
import static dev.siegel.cmdlets.table.Types.SECRET;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.USERS;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** The cmdlets of accounts and users (2.8 of the cmdlet reference, and ours of accounts). */
final class UserCmdlets {
    private static final ParameterDescription IDENTITY =
            named(
                            "Identity",
                            ONE_USER,
                            "SIP address, user principal name, DOMAIN\\name, display name or distinguished name.")
                    .at(1)
                    .required()
                    .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME);
    private static final ParameterDescription PASSWORD =
            named(
                    "Password",
                    SECRET,
                    "8 to 127 characters; other users of the machine see arguments.");
    private static final ParameterDescription PASSWORD_FILE =
            named("PasswordFile", FILE, "A file whose first line is the password.");
    private static final List<List<String>> PASSWORD_SETS =
            List.of(List.of("Password", "PasswordFile"));
    private static final ParameterDescription PASS_THRU =
            named("PassThru", SWITCH, "Gives the user.");

    static final List<CmdletDescription> ALL =
            List.of(users(), enable(), disable(), accounts(), create(), set());

    private UserCmdlets() {}

    private static ParameterDescription someOf(String what) {
        return named("Identity", USERS, what + "; a display name may hold asterisks.")
                .at(1)
                .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME);
    }

    private static CmdletDescription users() {
        return new CmdletDescription(
                "Get-CsUser",
                "Lists the accounts enabled for the pool.",
                false,
                List.of(
                        someOf("One user, or all without it"),
                        named("ResultSize", COUNT, "At most so many; 0 gives none.")),
                List.of(),
                List.of("Get-CsUser", "Get-CsUser -Identity \"Pilar Ackerman\""));
    }

    private static CmdletDescription enable() {
        return new CmdletDescription(
                "Enable-CsUser",
                "Makes a user of an account: its devices may sign in.",
                true,
                List.of(
                        IDENTITY,
                        named("SipAddress", TEXT, "sip:user@domain, in a domain of the pool."),
                        named(
                                "SipAddressType",
                                new ParameterType.OneOf(
                                        List.of(
                                                "FirstLastName",
                                                "EmailAddress",
                                                "UserPrincipalName",
                                                "SamAccountName")),
                                "Makes the address of the account instead."),
                        named("SipDomain", TEXT, "The domain of an address made of a name."),
                        named(
                                "RegistrarPool",
                                TEXT,
                                "The pool to home the user on; default this one."),
                        PASS_THRU),
                List.of(
                        List.of("SipAddress", "SipAddressType"),
                        List.of("SipAddress", "SipDomain")),
                List.of(
                        "Enable-CsUser -Identity anna@example.com -SipAddress sip:anna@example.com",
                        "Enable-CsUser anna@example.com -SipAddressType SamAccountName -SipDomain example.com"));
    }

    private static CmdletDescription disable() {
        return new CmdletDescription(
                "Disable-CsUser",
                "Takes an account out of the pool: its certificates are revoked and its sign-ins end; the account stays.",
                true,
                List.of(IDENTITY, PASS_THRU),
                List.of(),
                List.of("Disable-CsUser anna@example.com -WhatIf"));
    }

    private static CmdletDescription accounts() {
        return new CmdletDescription(
                "Get-CsAdUser",
                "Lists the accounts of the directory, enabled for the pool or not.",
                false,
                List.of(
                        someOf("One account, or all without it"),
                        named("ResultSize", COUNT, "At most so many; 0 gives none.")),
                List.of(),
                List.of("Get-CsAdUser", "Get-CsAdUser anna@example.com"));
    }

    private static CmdletDescription create() {
        return new CmdletDescription(
                "New-CsAccount",
                "Makes an account of the built-in directory; asks for the password when neither -Password nor -PasswordFile is given.",
                true,
                List.of(
                        named("UserPrincipalName", TEXT, "user@domain.").at(1).required(),
                        named("SamAccountName", TEXT, "The logon name, without its domain.")
                                .required(),
                        named("DisplayName", TEXT, "As lists show it; default the logon name."),
                        PASSWORD,
                        PASSWORD_FILE,
                        named("PassThru", SWITCH, "Gives the account.")),
                PASSWORD_SETS,
                List.of(
                        "New-CsAccount -UserPrincipalName anna@example.com -SamAccountName anna -DisplayName \"Anna Berg\" -PasswordFile anna.password"));
    }

    private static CmdletDescription set() {
        return new CmdletDescription(
                "Set-CsAccount",
                "Gives an account of the built-in directory a new password; asks for it when neither -Password nor -PasswordFile is given.",
                true,
                List.of(IDENTITY, PASSWORD, PASSWORD_FILE),
                PASSWORD_SETS,
                List.of("Set-CsAccount anna@example.com -PasswordFile anna.password"));
    }
}
