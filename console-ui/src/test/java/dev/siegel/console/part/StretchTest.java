package dev.siegel.console.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.filter.FilterType;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.listing.SortKey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final Ordering ORDER =
            Ordering.by(SortKey.ascending(FilterProperty.of("Name", FilterType.TEXT)));
    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void pages_follow_each_other_both_ways() {
        Stretch<String> first = read(Position.FIRST);
        Stretch<String> second = read(first.after().orElseThrow());
        Stretch<String> third = read(second.after().orElseThrow());

        assertThat(first.rows()).containsExactly("a", "b");
        assertThat(first.before()).isEmpty();
        assertThat(second.rows()).containsExactly("c", "d");
        assertThat(third.rows()).containsExactly("e");
        assertThat(third.after()).isEmpty();
        assertThat(read(third.before().orElseThrow()).rows()).containsExactly("c", "d");
        assertThat(read(second.before().orElseThrow())).isEqualTo(first);
    }

    @Test
    void the_last_page_costs_one_look() {
        Stretch<String> last = read(Position.LAST);

        assertThat(last.rows()).containsExactly("d", "e");
        assertThat(last.after()).isEmpty();
        assertThat(last.before()).isPresent();
    }

    @Test
    void a_place_nothing_follows_is_empty() {
        var beyond = new Position(true, List.of(new FilterValue.Text("z")));

        assertThat(read(beyond)).isEqualTo(Stretch.empty());
    }

    private static Stretch<String> read(Position position) {
        return Stretch.read(ORDER, position, 2, StretchTest::list, StretchTest::values);
    }

    private static Filter.Values values(String row) {
        return _ -> new FilterValue.Text(row);
    }

    private static List<String> list(Slice slice) {
        Comparator<String> order =
                slice.ordering().keys().getFirst().descending()
                        ? Comparator.reverseOrder()
                        : Comparator.naturalOrder();
        Stream<String> sorted = ALL.stream().sorted(order);
        return sorted.filter(one -> slice.after().isEmpty() || isAfter(order, slice, one))
                .limit(slice.limit())
                .toList();
    }

    private static boolean isAfter(Comparator<String> order, Slice slice, String one) {
        var place = (FilterValue.Text) slice.after().getFirst();
        return order.compare(one, place.text()) > 0;
    }
}
