package dev.siegel.pool.testing;

import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.filter.FilterAttribute;
import dev.siegel.pool.user.filter.FilterAttribute.Name;
import dev.siegel.pool.user.filter.FilterAttribute.Told;
import dev.siegel.pool.user.filter.LdapFilter;
import dev.siegel.pool.user.filter.LdapFilter.And;
import dev.siegel.pool.user.filter.LdapFilter.AtLeast;
import dev.siegel.pool.user.filter.LdapFilter.AtMost;
import dev.siegel.pool.user.filter.LdapFilter.Equal;
import dev.siegel.pool.user.filter.LdapFilter.Not;
import dev.siegel.pool.user.filter.LdapFilter.Or;
import dev.siegel.pool.user.filter.LdapFilter.Present;
import dev.siegel.pool.user.filter.LdapFilter.Substrings;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a user passes an LDAP filter. */
final class LdapMatching {
    private LdapMatching() {}

    static boolean passes(LdapFilter filter, User user, DirectoryAttributes told) {
        return switch (filter) {
            case And(var all) -> all.stream().allMatch(one -> passes(one, user, told));
            case Or(var any) -> any.stream().anyMatch(one -> passes(one, user, told));
            case Not(var one) -> !passes(one, user, told);
            case Present(var attribute) -> holds(attribute, user, told, _ -> true);
            case Equal(var attribute, var value) ->
                    holds(attribute, user, told, key(value)::equals);
            case AtLeast(var attribute, var value) ->
                    holds(attribute, user, told, held -> held.compareTo(key(value)) >= 0);
            case AtMost(var attribute, var value) ->
                    holds(attribute, user, told, held -> held.compareTo(key(value)) <= 0);
            case Substrings parts ->
                    holds(
                            parts.attribute(),
                            user,
                            told,
                            held -> Pattern.matches(expression(parts), held));
        };
    }

    private static boolean holds(
            FilterAttribute attribute,
            User user,
            DirectoryAttributes told,
            Predicate<String> condition) {
        return Optional.ofNullable(value(attribute, user, told))
                .map(LdapMatching::key)
                .filter(condition)
                .isPresent();
    }

    private static @Nullable String value(
            FilterAttribute attribute, User user, DirectoryAttributes told) {
        return switch (attribute) {
            case Told(var one) -> told.get(one);
            case Name.DISPLAY_NAME -> user.displayName();
            case Name.USER_PRINCIPAL_NAME -> user.userPrincipalName();
            case Name.SAM_ACCOUNT_NAME -> user.logonName().name();
            case Name.DISTINGUISHED_NAME -> user.distinguishedName();
        };
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String expression(Substrings parts) {
        String middle =
                parts.middle().stream()
                        .map(part -> Pattern.quote(key(part)) + ".*")
                        .collect(Collectors.joining());
        return quoted(parts.beginning()) + ".*" + middle + quoted(parts.end());
    }

    private static String quoted(@Nullable String part) {
        return part == null ? "" : Pattern.quote(key(part));
    }
}
