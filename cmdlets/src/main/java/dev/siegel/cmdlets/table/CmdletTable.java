package dev.siegel.cmdlets.table;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All cmdlets, sorted by name. */
public final class CmdletTable {
    private static final List<CmdletDescription> ALL = all();

    private CmdletTable() {}

    private static List<CmdletDescription> all() {
        var all = new ArrayList<CmdletDescription>();
        all.addAll(CertificateCmdlets.ALL);
        all.addAll(UserCmdlets.ALL);
        all.addAll(ServerCmdlets.ALL);
        all.sort(Comparator.comparing(CmdletDescription::name));
        return List.copyOf(all);
    }

    public static List<CmdletDescription> cmdlets() {
        return ALL;
    }

    /** The cmdlet of this name, in any case. */
    public static Optional<CmdletDescription> find(String name) {
        return ALL.stream().filter(cmdlet -> cmdlet.isCalled(name)).findFirst();
    }

    public static ErrorRecord notFound(String name) {
        String shown = name.length() <= 80 ? name : name.substring(0, 80) + "…";
        return new ErrorRecord(
                "The term '%s' is not recognized as the name of a cmdlet. Get-Command lists those there are."
                        .formatted(shown),
                ErrorCategory.OBJECT_NOT_FOUND,
                "CommandNotFoundException",
                shown,
                ExitCode.USAGE);
    }
}
