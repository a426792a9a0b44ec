package dev.siegel.pool.role;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of the documentation that is made of the matrix and the table of cmdlets. */
final class RolesPage {
    private static final List<Role> COLUMNS =
            List.of(
                    Role.ADMINISTRATOR,
                    Role.USER_ADMINISTRATOR,
                    Role.SERVER_ADMINISTRATOR,
                    Role.HELP_DESK,
                    Role.VIEW_ONLY);

    private RolesPage() {}

    static String text() {
        return """
        # Roles and rights

        Made of the code; a test compares. Rights are checked where the work is done, so every door gives the same
        verdict. An act on the whole pool needs a role without narrowing; an act on a user or on settings one whose
        scopes reach them. A custom role is made of one of these and narrowed to some of its cmdlets, to users
        (`OU:ou=Redmond,dc=example,dc=com`, `pool:pool01.example.com`) and to sites (`site:Redmond`). Nobody hands out
        more than they hold. An API token has some of its owner's roles, as far as its own scopes reach, and neither
        makes nor revokes tokens of its owner.

        ## What each role may

        """
                + matrix()
                + "\nWithout rights beyond their own access: "
                + others()
                + ".\n\n## What each cmdlet needs\n\n"
                + cmdlets();
    }

    private static String matrix() {
        var page = new StringBuilder("| right | ");
        page.append(COLUMNS.stream().map(Role::displayName).collect(Collectors.joining(" | ")));
        page.append(" |\n| --- |").append(" --- |".repeat(COLUMNS.size()));
        for (Right right : Right.values()) {
            page.append("\n| ").append(right.summary()).append(" |");
            COLUMNS.forEach(role -> page.append(right.roles().contains(role) ? " x |" : "  |"));
        }
        return page.append('\n').toString();
    }

    private static String others() {
        return Arrays.stream(Role.values())
                .filter(role -> !COLUMNS.contains(role))
                .map(Role::displayName)
                .collect(Collectors.joining(", "));
    }

    private static String cmdlets() {
        var page = new StringBuilder("| cmdlet | right | roles |\n| --- | --- | --- |\n");
        for (String cmdlet : CmdletRights.names()) {
            for (Right right : CmdletRights.of(cmdlet)) {
                page.append("| ")
                        .append(cmdlet)
                        .append(" | ")
                        .append(right.summary())
                        .append(" | ")
                        .append(names(right.roles()))
                        .append(" |\n");
            }
        }
        return page.toString();
    }

    private static String names(Set<Role> roles) {
        return roles.size() == Role.values().length
                ? "all"
                : roles.stream().map(Role::displayName).collect(Collectors.joining(", "));
    }
}
