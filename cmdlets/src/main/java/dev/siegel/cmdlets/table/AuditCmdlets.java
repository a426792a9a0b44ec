package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.MOMENT;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.oneOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** The cmdlets of the audit and of long work: ours. */
final class AuditCmdlets {
    private static final ParameterType POSITION =
            new ParameterType.Whole(0, 999_999_999_999_999_999L);

    private AuditCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(events(), chain(), happenings(), operations(), stop());
    }

    private static CmdletDescription events() {
        return cmdlet("Get-CsAuditEvent", "Lists who did what, or was refused, newest first.")
                .taking(
                        named("Actor", TEXT, "By this administrator."),
                        named("Target", TEXT, "On this user, setting or role."),
                        named("Operation", TEXT, "With this cmdlet, Revoke-CsClientCertificate."),
                        named("StartTime", MOMENT, "From then on."),
                        named("EndTime", MOMENT, "Until then."),
                        Parameters.RESULT_SIZE)
                .examples(
                        "Get-CsAuditEvent -ResultSize 20",
                        "Get-CsAuditEvent -Target sip:anna@example.com",
                        "Get-CsAuditEvent -Operation Revoke-CsClientCertificate -StartTime \"11/1/2026\"");
    }

    private static CmdletDescription chain() {
        return cmdlet(
                        "Test-CsAuditChain",
                        "Checks that no entry of the audit was changed, removed or cut off.")
                .examples("Test-CsAuditChain", "Test-CsAuditChain | Format-List");
    }

    private static CmdletDescription happenings() {
        return cmdlet(
                        "Get-CsPoolEvent",
                        "Lists what happened in the pool, oldest first, or follows what happens.")
                .taking(
                        named(
                                "Kind",
                                new ParameterType.ListOf(
                                        oneOf(
                                                "Published",
                                                "Revoked",
                                                "SignedIn",
                                                "SignedOut",
                                                "Refused",
                                                "SettingsChanged",
                                                "Blocked",
                                                "Unblocked",
                                                "UserEnabled",
                                                "UserDisabled",
                                                "UserChanged",
                                                "UserMoved",
                                                "Dropped")),
                                "Events of these kinds; Dropped, what is not kept any more, is always told."),
                        named(
                                "After",
                                POSITION,
                                "After the event of this Position; without it, all that are kept, or with -Follow those to come."),
                        named("StartTime", MOMENT, "From then on, as far as they are kept."),
                        named(
                                "Follow",
                                SWITCH,
                                "Goes on with what happens, over lost connections too, until Ctrl-C or as many as asked for."),
                        Parameters.RESULT_SIZE)
                .excluding("After", "StartTime")
                .examples(
                        "Get-CsPoolEvent -Kind Refused -ResultSize 20",
                        "Get-CsPoolEvent -After 1 -Follow -ResultSize 1",
                        "Get-CsPoolEvent | Group-Object Kind -NoElement",
                        "Get-CsPoolEvent -After 1 | Format-Table Time, Kind, Identity -AutoSize");
    }

    private static ParameterDescription operation(String synopsis) {
        return named("Identity", Types.GUID, synopsis)
                .at(1)
                .fromPipeline(PipelineInput.BY_PROPERTY_NAME);
    }

    private static CmdletDescription operations() {
        return cmdlet("Get-CsOperation", "Tells how far long work is, and what became of it.")
                .taking(
                        operation("One operation; without it, all."),
                        named(
                                "State",
                                oneOf(
                                        "Queued",
                                        "Running",
                                        "Cancelling",
                                        "Done",
                                        "Failed",
                                        "Cancelled"),
                                "Those in this state."),
                        named("Results", SWITCH, "What became of each item."),
                        named("Wait", SWITCH, "Waits until it has ended."))
                .excluding("State", "Results")
                .excluding("State", "Wait")
                .examples(
                        "Get-CsOperation",
                        "Get-CsOperation 9b0d0a3e-52b7-4f9c-a4ba-1c8c3a3f9b11 -Wait");
    }

    private static CmdletDescription stop() {
        return cmdlet("Stop-CsOperation", "Cancels long work; what is done stays done.")
                .asking()
                .taking(operation("The operation.").required())
                .examples(
                        "Stop-CsOperation 9b0d0a3e-52b7-4f9c-a4ba-1c8c3a3f9b11",
                        "Get-CsOperation -State Running | Stop-CsOperation");
    }
}
