package dev.siegel.cmdlets.reference;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.CommonParameters;
import dev.siegel.cmdlets.table.CmdletTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference of all cmdlets: a page for each and a first page, by the names of their files. */
public final class ReferencePages {
    private static final String HEAD =
            """
            # Cmdlets

            Made from the table of descriptions, which also binds lines, helps and completes; a test
            keeps these pages the same. What is marked "ours" the original does not have.
            `cs Get-Help CMDLET -Full` says the same on a terminal.

            Cmdlets and parameters may be written in any case, and parameters shortened as far as
            they stay unambiguous. Exit codes: 0 done, 1 at least one error, 2 the line is wrong,
            3 not signed in or not permitted, 4 not found, 5 the server cannot be reached, 6
            cancelled.

            ## Completion in a shell

            `cs completion bash` and `cs completion zsh` print scripts made from the same table, which
            complete cmdlets, parameters and the values parameters choose from:

            ```bash
            source <(cs completion bash)                         # in ~/.bashrc
            cs completion zsh > "${fpath[1]}/_cs"                # once, for zsh
            ```\
            """;

    private ReferencePages() {}

    public static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", first());
        for (CmdletDescription cmdlet : CmdletTable.cmdlets()) {
            pages.put(cmdlet.name() + ".md", ReferencePage.of(cmdlet));
        }
        return pages;
    }

    private static String first() {
        List<String> parts = new ArrayList<>();
        parts.add(HEAD);
        CmdletTable.families()
                .forEach((title, cmdlets) -> {
                    parts.add("## " + title);
                    parts.add(list(cmdlets));
                });
        parts.add("## Common parameters");
        parts.add(common());
        return String.join("\n\n", parts) + "\n";
    }

    private static String list(List<CmdletDescription> cmdlets) {
        List<String> rows = new ArrayList<>();
        rows.add("| cmdlet | what it does |");
        rows.add("| --- | --- |");
        for (CmdletDescription cmdlet : cmdlets) {
            String later = cmdlet.notYet().isPresent() ? " (Not there yet.)" : "";
            rows.add(
                    "| [%1$s](%1$s.md) | %2$s%3$s |"
                            .formatted(
                                    cmdlet.name(), cmdlet.synopsis().replace("|", "\\|"), later));
        }
        return String.join("\n", rows);
    }

    private static String common() {
        List<String> rows = new ArrayList<>();
        rows.add("| parameter | type | place | needed | pipeline | what it does |");
        rows.add("| --- | --- | --- | --- | --- | --- |");
        CommonParameters.everywhere().forEach(one -> rows.add(ReferencePage.row(one)));
        return String.join("\n", rows);
    }
}
