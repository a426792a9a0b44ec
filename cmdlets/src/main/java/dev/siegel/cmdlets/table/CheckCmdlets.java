package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.CREDENTIAL;
import static dev.siegel.cmdlets.table.Types.SECRET;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.oneOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.CmdletDraft;
import dev.siegel.cmdlets.binding.ParameterDescription;
import java.util.List;

/** The cmdlets that try a sign-in step by step (2.11 of the cmdlet reference). */
final class CheckCmdlets {
    private static final String CHECKS = "Checks";
    private static final ParameterDescription TARGET =
            named("TargetFqdn", TEXT, "The pool or front end to try.").at(1).alias("t");
    private static final ParameterDescription USER =
            named("UserSipAddress", TEXT, "The user to sign in.").alias("ua");
    private static final ParameterDescription PASSWORD =
            named("UserCredential", CREDENTIAL, "The user's name and password.").alias("uc");

    private CheckCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(
                clientAuthentication(),
                registration(),
                phone(),
                webTicket(),
                discovery(),
                webApp("Test-CsWebApp"),
                webApp("Test-CsWebAppAnonymous"),
                testUsers(),
                testUserPassword());
    }

    private static CmdletDraft check(String name, String synopsis) {
        return cmdlet(name, synopsis).waitingFor(CHECKS).taking(TARGET);
    }

    private static List<ParameterDescription> outcome() {
        return List.of(
                named("RegistrarPort", Types.PORT, "The registrar's port; default 5061.")
                        .alias("rp"),
                Parameters.FORCE,
                named("OutVerboseVariable", TEXT, "A variable for the account of each step.")
                        .alias("ovv"),
                named("OutLoggerVariable", TEXT, "A variable for the same as an object.")
                        .alias("olv"));
    }

    private static CmdletDescription clientAuthentication() {
        return check(
                        "Test-CsClientAuthentication",
                        "Gets a certificate for a user, signs in with it and out again.")
                .taking(
                        USER.required(),
                        PASSWORD.required(),
                        named("TargetUri", TEXT, "The provisioning service's URL.").alias("tu"),
                        named("LiveIdAuthentication", SWITCH, "Taken, without effect."))
                .taking(outcome())
                .alias("Test-CsClientAuth")
                .examples(
                        "Test-CsClientAuthentication -TargetFqdn pool01.example.com -UserSipAddress sip:anna@example.com -UserCredential anna",
                        "Test-CsClientAuth pool01.example.com -ua anna@example.com -uc anna");
    }

    private static CmdletDescription registration() {
        return check("Test-CsRegistration", "Signs a user in and out again.")
                .taking(
                        USER,
                        PASSWORD,
                        named(
                                        "Authentication",
                                        oneOf(
                                                "TrustedServer",
                                                "Negotiate",
                                                "ClientCertificate",
                                                "LiveID"),
                                        "The way to sign in.")
                                .alias("Ath"))
                .taking(outcome())
                .examples(
                        "Test-CsRegistration -TargetFqdn pool01.example.com",
                        "Test-CsRegistration pool01.example.com -UserSipAddress anna@example.com -UserCredential anna");
    }

    private static CmdletDescription phone() {
        return check(
                        "Test-CsPhoneBootstrap",
                        "Does what a phone does with a number and a PIN: finds the pool, gets a ticket and a certificate, signs in.")
                .taking(
                        named("PhoneOrExtension", TEXT, "The user's number or extension.")
                                .required()
                                .alias("PhoneOrExt", "ph"),
                        named("PIN", SECRET, "The user's PIN.").required(),
                        USER,
                        named("TargetUri", TEXT, "The provisioning service's URL.").alias("twsu"))
                .taking(outcome())
                .examples(
                        "Test-CsPhoneBootstrap -PhoneOrExtension \"+493012345\" -Pin \"28471093\"",
                        "Test-CsPhoneBootstrap -PhoneOrExt 45 -Pin 28471093 -TargetFqdn pool01.example.com");
    }

    private static CmdletDescription webTicket() {
        return check("Test-CsWebTicket", "Gets a web ticket for a user.")
                .taking(
                        USER,
                        PASSWORD,
                        named("TargetUri", TEXT, "The ticket service's URL.").alias("tu"))
                .taking(outcome())
                .examples(
                        "Test-CsWebTicket pool01.example.com -UserSipAddress anna@example.com -UserCredential anna",
                        "Test-CsWebTicket -TargetUri https://pool01.example.com/WebTicket/WebTicketService.svc");
    }

    private static CmdletDescription discovery() {
        return check(
                        "Test-CsDiscovery",
                        "Looks for the pool of a SIP domain the ways clients do, and compares what they find.")
                .taking(named("SipDomain", TEXT, "The SIP domain."))
                .taking(outcome())
                .examples(
                        "Test-CsDiscovery -SipDomain example.com",
                        "Test-CsDiscovery pool01.example.com -SipDomain example.com");
    }

    private static CmdletDescription webApp(String name) {
        return check(name, "Joins a meeting with the web app, which is not part of this pool.")
                .waitingFor("The web app")
                .taking(
                        named("TargetUri", TEXT, "The web app's URL.").alias("twsu"),
                        USER,
                        PASSWORD,
                        named("WebCredential", CREDENTIAL, "Name and password for the web app."),
                        named("External", SWITCH, "As from outside."),
                        named("User2SipAddress", TEXT, "The other user.").alias("sa"),
                        named("User2Credential", CREDENTIAL, "The other user's password.")
                                .alias("sc"))
                .taking(outcome())
                .examples(
                        name + " -TargetFqdn pool01.example.com",
                        name + " pool01.example.com -UserSipAddress anna@example.com");
    }

    private static CmdletDescription testUsers() {
        return cmdlet(
                        "New-CsHealthMonitoringConfiguration",
                        "Names the two users checks of a pool sign in as.")
                .waitingFor(CHECKS)
                .asking()
                .taking(
                        named("Identity", TEXT, "The pool's name.").at(1).required(),
                        named("FirstTestUserSipUri", TEXT, "The first user's address.").required(),
                        named("SecondTestUserSipUri", TEXT, "The second user's address.")
                                .required(),
                        named("FirstTestSamAccountName", TEXT, "The first user's logon name."),
                        named("SecondTestSamAccountName", TEXT, "The second user's logon name."),
                        named("TargetFqdn", TEXT, "The pool, where it is not the identity."),
                        named("InMemory", SWITCH, "Makes the object only."),
                        Parameters.FORCE)
                .examples(
                        "New-CsHealthMonitoringConfiguration -Identity pool01.example.com -FirstTestUserSipUri sip:check1@example.com -SecondTestUserSipUri sip:check2@example.com",
                        "New-CsHealthMonitoringConfiguration pool01.example.com -FirstTestUserSipUri sip:check1@example.com -SecondTestUserSipUri sip:check2@example.com -WhatIf");
    }

    private static CmdletDescription testUserPassword() {
        return cmdlet("Set-CsTestUserCredential", "Keeps the password of a user checks sign in as.")
                .waitingFor(CHECKS)
                .asking()
                .taking(
                        named("SipAddress", TEXT, "The user.").at(1).required(),
                        named("UserName", TEXT, "The logon name."),
                        named("Password", SECRET, "The password."),
                        named("Credential", CREDENTIAL, "Name and password."))
                .excluding("Credential", "Password")
                .examples(
                        "Set-CsTestUserCredential -SipAddress sip:check1@example.com -UserName example\\check1 -Password \"correct horse\"",
                        "Set-CsTestUserCredential sip:check1@example.com -Credential check1");
    }
}
