package dev.siegel.cmdlets.settings;

import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;
import java.util.Locale;

/**
 * One property of settings: a parameter of New- and Set-, a member of objects and of bodies.
 *
 * @param name as administrators write it
 */
public record SettingProperty(
        String name, ParameterType type, String synopsis, List<String> aliases) {
    public SettingProperty {
        aliases = List.copyOf(aliases);
    }

    static SettingProperty flag(String name, String synopsis) {
        return new SettingProperty(name, new ParameterType.Flag(), synopsis, List.of());
    }

    static SettingProperty whole(String name, long least, long most, String synopsis) {
        return new SettingProperty(
                name,
                new ParameterType.Whole(least, most),
                least == Long.MIN_VALUE || most >= Integer.MAX_VALUE
                        ? synopsis
                        : synopsis + " " + least + " to " + most + ".",
                List.of());
    }

    static SettingProperty text(String name, String synopsis) {
        return new SettingProperty(
                name, new ParameterType.OrNull(new ParameterType.Text()), synopsis, List.of());
    }

    static SettingProperty choice(String name, String synopsis, String... values) {
        return new SettingProperty(
                name, new ParameterType.OneOf(List.of(values)), synopsis, List.of());
    }

    /** The same property, which may also have no value. */
    SettingProperty orNull() {
        return new SettingProperty(name, new ParameterType.OrNull(type), synopsis, aliases);
    }

    SettingProperty alias(String... others) {
        return new SettingProperty(name, type, synopsis, List.of(others));
    }

    /** The member's name in bodies: {@code pinHistoryCount} of {@code PINHistoryCount}. */
    public String member() {
        return member(name);
    }

    /** A leading run of capitals is one word, but for its last where a small letter follows. */
    public static String member(String name) {
        int run = 0;
        while (run < name.length() && Character.isUpperCase(name.charAt(run))) {
            run++;
        }
        int lowered = run > 1 && run < name.length() ? run - 1 : run;
        return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
    }
}
