package dev.siegel.store;

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

/** LDAP filters as conditions on users, {@code pool_user u}; every value is bound. */
final class LdapSql {
    private LdapSql() {}

    static Fragment of(LdapFilter filter) {
        return switch (filter) {
            case And(var all) -> Fragment.and(all.stream().map(LdapSql::of).toList());
            case Or(var any) -> Fragment.or(any.stream().map(LdapSql::of).toList());
            case Not(var one) -> Fragment.of("not (").then(of(one)).then(")");
            case Present(Name _) -> Fragment.TRUE;
            case Present(Told told) ->
                    Fragment.of(
                            "exists (select 1 from user_attribute t where t.user_id = u.user_id"
                                    + " and t.attribute = ?)",
                            told.attribute().key());
            case Equal(var attribute, var value) -> compare(attribute, "=", key(value));
            case AtLeast(var attribute, var value) -> compare(attribute, ">=", key(value));
            case AtMost(var attribute, var value) -> compare(attribute, "<=", key(value));
            case Substrings substrings ->
                    compare(substrings.attribute(), "like", pattern(substrings));
        };
    }

    private static Fragment compare(FilterAttribute attribute, String operator, String value) {
        String compared = operator + (operator.equals("like") ? " ? escape '!'" : " ?");
        return switch (attribute) {
            case Name name -> Fragment.of(column(name) + " " + compared, value);
            case Told told ->
                    Fragment.of(
                            "u.user_id in (select t.user_id from user_attribute t"
                                    + " where t.attribute = ? and t.attribute_value_key "
                                    + compared
                                    + ")",
                            told.attribute().key(),
                            value);
        };
    }

    private static String column(Name name) {
        return switch (name) {
            case DISPLAY_NAME -> "u.display_name_key";
            case USER_PRINCIPAL_NAME -> "u.user_principal_name_key";
            case SAM_ACCOUNT_NAME -> "u.sam_account_name_key";
            case DISTINGUISHED_NAME -> "u.distinguished_name_key";
        };
    }

    /** No database stores the character zero, and one refuses to look for it. */
    private static String key(String value) {
        return Keys.of(value).replace('\0', '\uffff');
    }

    private static String pattern(Substrings substrings) {
        var pattern = new StringBuilder();
        if (substrings.beginning() != null) {
            pattern.append(Keys.escaped(key(substrings.beginning())));
        }
        pattern.append('%');
        substrings.middle().forEach(part -> pattern.append(Keys.escaped(key(part))).append('%'));
        if (substrings.end() != null) {
            pattern.append(Keys.escaped(key(substrings.end())));
        }
        return pattern.toString();
    }
}
