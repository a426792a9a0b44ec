package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.command.CmdletActions;
import dev.siegel.cmdlets.output.OutputForm;

/** Which class runs which cmdlet; what is not named here has an action that calls the server. */
final class Steps {
    private Steps() {}

    static Step of(StageContext context, Sink next, Evaluator evaluator) {
        var cmdlet = context.line().cmdlet();
        return switch (cmdlet.name()) {
            case "Where-Object" -> new WhereStep(context, next, evaluator);
            case "ForEach-Object" -> new ForEachStep(context, next, evaluator);
            case "Select-Object" -> new SelectStep(context, next, evaluator);
            case "Sort-Object" -> new SortStep(context, next, evaluator);
            case "Group-Object" -> new GroupStep(context, next, evaluator);
            case "Measure-Object" -> new MeasureStep(context, next, evaluator);
            case "Get-Member" -> new MemberStep(context, next);
            case "Out-Null" -> new OutNullStep(context, next);
            case "Format-List" -> new FormatStep(context, next, OutputForm.Kind.LIST);
            case "Format-Table" -> new FormatStep(context, next, OutputForm.Kind.TABLE);
            case "Export-Csv" -> new ExportCsvStep(context, next);
            case "Import-Csv" -> new ImportCsvStep(context, next);
            case "ConvertTo-Json" -> new JsonStep(context, next);
            case "Get-Date" -> new DateStep(context, next, evaluator.conversions().dates());
            case "New-TimeSpan" -> new SpanStep(context, next);
            case "Get-Credential" -> new CredentialStep(context, next);
            default -> new CmdletStep(context, next, CmdletActions.of(cmdlet));
        };
    }

    /** Whether a cmdlet prints what it takes, so that nothing is left for the next. */
    static boolean prints(String cmdlet) {
        return "Format-List".equals(cmdlet) || "Format-Table".equals(cmdlet);
    }

    /** Whether it ends a pipeline that prints. */
    static boolean endsOutput(String cmdlet) {
        return prints(cmdlet) || "Export-Csv".equals(cmdlet) || "Out-Null".equals(cmdlet);
    }
}
