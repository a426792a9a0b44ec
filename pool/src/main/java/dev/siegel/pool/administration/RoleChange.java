package dev.siegel.pool.administration;

/** What of a role is to be changed, list by list. */
public record RoleChange(
        ListChange cmdlets,
        ListChange scriptModules,
        ListChange userScopes,
        ListChange configScopes) {}
