package dev.siegel.cmdlets.table;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All cmdlets. */
public final class CmdletTable {
    private CmdletTable() {}

    /** All of them, sorted by name. */
    public static List<CmdletDescription> cmdlets() {
        var all = new ArrayList<CmdletDescription>();
        for (Family family : Family.values()) {
            all.addAll(family.cmdlets());
        }
        all.sort(Comparator.comparing(CmdletDescription::name));
        return List.copyOf(all);
    }

    /** The same, family by family, by the families' titles. */
    public static Map<String, List<CmdletDescription>> families() {
        Map<String, List<CmdletDescription>> families = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            families.put(family.title(), family.cmdlets());
        }
        return families;
    }

    /** The cmdlet of this name, in any case. */
    public static Optional<CmdletDescription> find(String name) {
        return Family.of(name).cmdlets().stream()
                .filter(cmdlet -> cmdlet.isCalled(name))
                .findFirst();
    }

    public static ErrorRecord notFound(String name) {
        String shown = name.length() <= 80 ? name : name.substring(0, 80) + "…";
        return new ErrorRecord(
                "The term '%s' is not recognized as the name of a cmdlet. %s"
                        .formatted(shown, hint(name)),
                ErrorCategory.OBJECT_NOT_FOUND,
                "CommandNotFoundException",
                shown,
                ExitCode.USAGE);
    }

    /** Pages of the original mention a cmdlet that never was. */
    private static String hint(String name) {
        return "get-csclientpin".equals(name.toLowerCase(Locale.ROOT))
                ? "A PIN can never be read back; Get-CsClientPinInfo tells its state."
                : "Get-Command lists those there are.";
    }
}
