package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.oneOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import java.util.List;

/** The cmdlets of who is signed in now: ours (2.10 of the cmdlet reference). */
final class RegistrationCmdlets {
    private RegistrationCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(list(), disconnect());
    }

    private static CmdletDescription list() {
        return cmdlet(
                        "Get-CsUserRegistration",
                        "Lists who is signed in now: user, client, since when and until when, and with which certificate.")
                .taking(
                        UserCmdlets.someOf("One user, or all without it"),
                        named("Pool", TEXT, "Those of this pool."),
                        named("UserAgent", TEXT, "Those whose client matches, with asterisks."),
                        named(
                                "AuthenticatedBy",
                                oneOf("TlsDsk", "Ntlm", "Kerberos"),
                                "Those signed in this way."),
                        named("CertificateSerial", TEXT, "Those signed in with this certificate."),
                        Parameters.RESULT_SIZE)
                .filterableBy(
                        "ClientVersion",
                        "LastRegisterTime",
                        "RegistrarFqdn",
                        "AuthenticatedBy",
                        "CertificateSerial",
                        "Pool")
                .examples(
                        "Get-CsUserRegistration",
                        "Get-CsUserRegistration -Identity anna@example.com",
                        "Get-CsUserRegistration -AuthenticatedBy Ntlm");
    }

    private static CmdletDescription disconnect() {
        return cmdlet(
                        "Disconnect-CsUserRegistration",
                        "Ends a user's sign-ins, all or the one of an endpoint; the client may sign in again.")
                .asking()
                .taking(
                        Parameters.ONE_USER,
                        named("Epid", TEXT, "The endpoint's id, as the list shows it.")
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME))
                .examples(
                        "Disconnect-CsUserRegistration -Identity anna@example.com",
                        "Disconnect-CsUserRegistration anna@example.com -Epid 2385f4c267");
    }
}
