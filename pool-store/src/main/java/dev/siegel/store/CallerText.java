package dev.siegel.store;

import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.ConfigScope;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Scopes;
import dev.siegel.pool.role.UserScope;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A caller with the grants held, as a text: a line for the caller, one for each grant; fields with
 * blanks between, lists with commas, everything of outside encoded as in a URL's query.
 */
final class CallerText {
    private static final String EVERYTHING = "*";

    private CallerText() {}

    static String write(Caller caller) {
        String first =
                encode(caller.name())
                        + " "
                        + encode(caller.address())
                        + " "
                        + encode(caller.correlationId());
        return first
                + caller.grants().stream()
                        .map(CallerText::write)
                        .sorted()
                        .map(line -> "\n" + line)
                        .collect(Collectors.joining());
    }

    private static String write(Grant grant) {
        String rights = grant.rights().stream().map(Right::name).collect(Collectors.joining(","));
        return String.join(
                " ",
                encode(grant.role()),
                rights,
                write(grant.scopes().users()),
                write(grant.scopes().config()),
                grant.cmdlets().map(only -> list(only, Function.identity())).orElse(EVERYTHING));
    }

    private static String write(UserScope scope) {
        return switch (scope) {
            case UserScope.Everyone _ -> EVERYTHING;
            case UserScope.Only(var units, var pools) ->
                    list(units, DistinguishedName::rootFirstKey)
                            + ";"
                            + list(pools, Function.identity());
        };
    }

    private static String write(ConfigScope scope) {
        return switch (scope) {
            case ConfigScope.Everything _ -> EVERYTHING;
            case ConfigScope.Sites(var sites) -> list(sites, SettingScope.Site::name) + ";";
        };
    }

    private static <T> String list(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).map(CallerText::encode).collect(Collectors.joining(","));
    }

    static Caller read(String text) {
        List<String> lines = text.lines().toList();
        String[] first = lines.getFirst().split(" ", -1);
        Set<Grant> grants =
                lines.stream().skip(1).map(CallerText::grant).collect(Collectors.toSet());
        return new Caller(decode(first[0]), decode(first[1]), grants, decode(first[2]));
    }

    private static Grant grant(String line) {
        String[] fields = line.split(" ", -1);
        Set<Right> rights = values(fields[1], Right::valueOf);
        Optional<Set<String>> cmdlets =
                fields[4].equals(EVERYTHING)
                        ? Optional.empty()
                        : Optional.of(values(fields[4], Function.identity()));
        return new Grant(
                decode(fields[0]),
                rights,
                new Scopes(users(fields[2]), config(fields[3])),
                cmdlets);
    }

    private static UserScope users(String field) {
        if (field.equals(EVERYTHING)) {
            return UserScope.everyone();
        }
        String[] lists = field.split(";", -1);
        return new UserScope.Only(
                values(lists[0], DistinguishedName::new), values(lists[1], Function.identity()));
    }

    private static ConfigScope config(String field) {
        return field.equals(EVERYTHING)
                ? ConfigScope.everything()
                : new ConfigScope.Sites(
                        values(field.substring(0, field.length() - 1), SettingScope.Site::new));
    }

    private static <T> Set<T> values(String list, Function<String, T> maker) {
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(",", -1))
                        .map(CallerText::decode)
                        .map(maker)
                        .collect(Collectors.toSet());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
