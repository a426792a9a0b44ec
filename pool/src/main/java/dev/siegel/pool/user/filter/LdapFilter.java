package dev.siegel.pool.user.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked LDAP filter. An entry without the attribute passes the negation of a comparison, as it
 * does in Active Directory. Values are compared without regard to case.
 */
public sealed interface LdapFilter {
    /** All of them; without any, everybody passes. */
    record And(List<LdapFilter> all) implements LdapFilter {
        public And {
            all = List.copyOf(all);
        }
    }

    /** One of them at least; without any, nobody passes. */
    record Or(List<LdapFilter> any) implements LdapFilter {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(LdapFilter filter) implements LdapFilter {}

    record Equal(FilterAttribute attribute, String value) implements LdapFilter {}

    record Present(FilterAttribute attribute) implements LdapFilter {}

    record AtLeast(FilterAttribute attribute, String value) implements LdapFilter {}

    record AtMost(FilterAttribute attribute, String value) implements LdapFilter {}

    /**
     * A text with gaps.
     *
     * @param beginning null when the value begins with a gap
     * @param middle what comes between gaps, in this order
     * @param end null when the value ends with a gap
     */
    record Substrings(
            FilterAttribute attribute,
            @Nullable String beginning,
            List<String> middle,
            @Nullable String end)
            implements LdapFilter {
        public Substrings {
            middle = List.copyOf(middle);
        }
    }

    /**
     * Reads a filter, also one without its outer parentheses, as {@code Title=Manager} and {@code
     * |(Title=Supervisor)(Title=Manager)}.
     *
     * @throws IllegalArgumentException when it is none, too long or too deep, or names an attribute
     *     nobody knows here
     */
    static LdapFilter parse(String text) {
        return new LdapFilterParser(text).whole();
    }
}
