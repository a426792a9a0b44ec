package dev.siegel.pool.settings.simpleurl;

import static dev.siegel.pool.settings.SettingProperty.kept;

import dev.siegel.pool.settings.ApplicableScopes;
import dev.siegel.pool.settings.ItemKind;
import dev.siegel.pool.settings.PropertyType.Flag;
import dev.siegel.pool.settings.PropertyType.Items;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingFamily.Verdict;
import dev.siegel.pool.settings.SettingFamily.Violation;
import dev.siegel.pool.settings.SettingProperty;
import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.SimpleUrl;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table of simple URLs. */
public final class SimpleUrlConfiguration {
    public static final SettingProperty SIMPLE_URL =
            SettingProperty.of("SimpleUrl", new Items(ItemKind.SIMPLE_URL), "");

    public static final SettingFamily FAMILY =
            new SettingFamily(
                    "simple-url",
                    "CsSimpleUrlConfiguration",
                    List.of(SIMPLE_URL, kept("UseBackendDatabase", new Flag(), "False")),
                    new ApplicableScopes(true, List.of(), false),
                    SimpleUrlConfiguration::check);

    private SimpleUrlConfiguration() {}

    /** The simple URLs some values hold. */
    public static List<SimpleUrl> urls(SettingValues values) {
        return values.items(SIMPLE_URL).stream().map(SimpleUrl::of).toList();
    }

    /** A kind of page has one active address for a domain, and an address leads to one page. */
    private static Verdict check(SettingValues values) {
        Set<String> pages = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (SimpleUrl one : urls(values)) {
            if (!pages.add(one.component() + " " + one.domain())) {
                return broken("holds " + one.component() + " for " + one.domain() + " twice");
            }
            for (String entry : one.entries()) {
                if (!addresses.add(entry)) {
                    return broken("holds " + entry + " in two simple URLs");
                }
            }
        }
        return Verdict.GOOD;
    }

    private static Verdict broken(String detail) {
        return new Verdict(List.of(new Violation(SIMPLE_URL.name(), detail)), List.of());
    }
}
