package dev.siegel.console.user;

import dev.siegel.console.part.Href;
import dev.siegel.console.part.Pager;
import dev.siegel.console.part.Position;
import dev.siegel.console.part.Stretch;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.inventory.ListedUser;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.inventory.UserSearch;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.Slice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which users a page shows, as its address says; what an address says wrongly is left out. */
record UserFilter(@Nullable UserSearch search, String state, Ordering order, Position position) {
    static final String ALL = "all";
    static final List<String> STATES = List.of(ALL, "enabled", "disabled");
    static final int SIZE = 50;

    static UserFilter of(Href here) {
        Ordering order = here.get("sort").map(UserFilter::order).orElse(UserListing.SORTS.usual());
        return new UserFilter(
                here.get("q").map(UserFilter::search).orElse(null),
                here.get("state").filter(STATES::contains).orElse(ALL),
                order,
                Position.parse(here.get(Pager.PARAMETER).orElse(""), order.keys().size()));
    }

    private static Ordering order(String text) {
        try {
            return UserListing.SORTS.parse(text);
        } catch (IllegalArgumentException unknown) {
            return UserListing.SORTS.usual();
        }
    }

    private static @Nullable UserSearch search(String text) {
        try {
            return UserSearch.of(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    Stretch<ListedUser> read(Function<Slice, List<ListedUser>> list) {
        return Stretch.read(
                order, position, SIZE, list, listed -> UserListing.values(listed.user()));
    }

    UserQuery query(Slice slice) {
        return new UserQuery(filters(), search, List.of(), slice);
    }

    /** All of them, to be counted. */
    UserQuery all() {
        return query(new Slice(order, List.of(), 1));
    }

    private List<Filter> filters() {
        return switch (state) {
            case "enabled" -> List.of(UserListing.SCHEMA.parse("Enabled -eq $true"));
            case "disabled" -> List.of(UserListing.SCHEMA.parse("Enabled -eq $false"));
            default -> List.of();
        };
    }
}
