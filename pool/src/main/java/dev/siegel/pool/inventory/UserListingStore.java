package dev.siegel.pool.inventory;

import java.util.List;

/** Users as they are listed. */
public interface UserListingStore {
    /** The slice of the listing. */
    List<ListedUser> list(UserQuery query);

    /** How many there are, whatever the slice. */
    long count(UserQuery query);
}
