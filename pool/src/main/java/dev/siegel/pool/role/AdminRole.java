package dev.siegel.pool.role;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A role that can be given to administrators: predefined, or made of a predefined one and narrowed.
 *
 * @param template the predefined role it was made of, or is
 * @param cmdlets those it allows, as {@link CmdletRights} spells them
 * @param scriptModules as given; kept for scripts that ask, they allow nothing
 */
public record AdminRole(
        RoleName name,
        Role template,
        SortedSet<String> cmdlets,
        List<String> scriptModules,
        RoleScopes scopes) {
    private static final int MOST_MODULES = 100;
    private static final int LONGEST_MODULE = 256;

    /**
     * @throws IllegalArgumentException when it would allow more than its template, or a script
     *     module is malformed
     */
    public AdminRole {
        cmdlets = Collections.unmodifiableSortedSet(new TreeSet<>(cmdlets));
        scriptModules = List.copyOf(scriptModules);
        SortedSet<String> most = CmdletRights.allowedBy(Right.of(template));
        for (String cmdlet : cmdlets) {
            if (!most.contains(cmdlet)) {
                throw new IllegalArgumentException(
                        "the template " + template.displayName() + " does not allow " + cmdlet);
            }
        }
        if (scriptModules.size() > MOST_MODULES
                || scriptModules.stream().anyMatch(one -> !isModule(one))) {
            throw new IllegalArgumentException(
                    "script modules are written file.ps1 or file.ps1:Function, at most "
                            + LONGEST_MODULE
                            + " characters each and "
                            + MOST_MODULES
                            + " of them");
        }
    }

    private static boolean isModule(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_MODULE
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** A predefined role as it is. */
    public static AdminRole of(Role role) {
        return new AdminRole(
                role.roleName(),
                role,
                CmdletRights.allowedBy(Right.of(role)),
                List.of(),
                RoleScopes.everywhere());
    }

    /** Whether it is predefined; then nobody changes it. */
    public boolean isStandardRole() {
        return Role.named(name).isPresent();
    }

    /** What somebody who has it holds. */
    public Grant grant() {
        if (isStandardRole()) {
            return Grant.of(template);
        }
        var narrowed = new Grant(name.toString(), Right.of(template), scopes.scopes());
        boolean whole = cmdlets.equals(CmdletRights.allowedBy(Right.of(template)));
        return whole ? narrowed : narrowedTo(narrowed);
    }

    private Grant narrowedTo(Grant whole) {
        var usable = EnumSet.noneOf(Right.class);
        cmdlets.forEach(cmdlet -> usable.addAll(CmdletRights.of(cmdlet)));
        usable.retainAll(whole.rights());
        return new Grant(whole.role(), usable, whole.scopes(), Optional.of(cmdlets));
    }
}
