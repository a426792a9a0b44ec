package dev.siegel.pool.account;

import dev.siegel.pool.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A page of accounts, ordered by user principal name.
 *
 * @param text what a user principal name, logon name or display name contains; empty for all
 * @param enabledForPool only those whose user may sign in, or only the others; null for both
 * @param filter over the properties of accounts, null for none
 * @param after the user principal name of the last account of the page before, empty at first
 */
public record AccountQuery(
        String text,
        @Nullable Boolean enabledForPool,
        @Nullable Filter filter,
        String after,
        int limit) {
    /** A page of 1000 and one more, which tells whether there is another page. */
    public static final int MOST = 1001;

    public AccountQuery {
        limit = Math.min(limit, MOST);
    }

    /** The same from another place on. */
    public AccountQuery after(String userPrincipalName) {
        return new AccountQuery(text, enabledForPool, filter, userPrincipalName, limit);
    }
}
