package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.settings.StoredSettings;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class SettingStoreContract extends StoreContract {
    private static final SettingScope REDMOND = SettingScope.of("site:Redmond");

    private SettingStore settings() {
        return stores().settings();
    }

    @Test
    void an_empty_store_knows_of_no_change() {
        assertThat(settings().lastChange()).isZero();
        assertThat(settings().all()).isEmpty();
    }

    @Test
    void settings_come_back_with_their_values_and_version() {
        var global =
                new StoredSettings("web", SettingScope.global(), Map.of("Name", "größer\nals"), 1);
        var site = new StoredSettings("web", REDMOND, Map.of("A", "1", "B", ""), 2);
        var other = new StoredSettings("proxy", SettingScope.global(), Map.of(), 3);

        settings().save(global);
        settings().save(site);
        settings().save(other);

        assertThat(settings().all()).containsExactlyInAnyOrder(global, site, other);
    }

    @Test
    void saving_again_replaces_all_values_in_any_spelling_of_the_scope() {
        settings().save(new StoredSettings("web", REDMOND, Map.of("A", "1", "B", "2"), 1));
        var again = new StoredSettings("web", SettingScope.of("site:REDMOND"), Map.of("A", "3"), 2);

        settings().save(again);

        assertThat(settings().all()).containsExactly(again);
    }

    @Test
    void what_is_deleted_is_gone_and_nothing_else() {
        var proxy = new StoredSettings("proxy", REDMOND, Map.of("A", "1"), 2);
        settings().save(new StoredSettings("web", REDMOND, Map.of("A", "1"), 1));
        settings().save(proxy);

        settings().delete("web", SettingScope.of("site:redmond"));
        settings().delete("web", SettingScope.global());

        assertThat(settings().all()).containsExactly(proxy);
    }

    @Test
    void the_longest_values_fit() {
        var longest =
                new StoredSettings(
                        "f".repeat(40),
                        new SettingScope.Service("r".repeat(256), "p".repeat(256)),
                        Map.of("n".repeat(80), "v".repeat(100_000)),
                        Long.MAX_VALUE);

        settings().save(longest);

        assertThat(settings().all()).containsExactly(longest);
    }

    @Test
    void changes_made_at_once_get_numbers_one_after_the_other() {
        var changes =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(() ->
                                        stores().work().inTransaction(settings()::nextChange)))
                        .limit(8)
                        .toList();

        assertThat(changes.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        assertThat(settings().lastChange()).isEqualTo(8);
    }
}
