package dev.siegel.pool.user.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.user.filter.FilterAttribute.Name;
import dev.siegel.pool.user.filter.FilterAttribute.Told;
import dev.siegel.pool.user.filter.LdapFilter.And;
import dev.siegel.pool.user.filter.LdapFilter.AtLeast;
import dev.siegel.pool.user.filter.LdapFilter.AtMost;
import dev.siegel.pool.user.filter.LdapFilter.Equal;
import dev.siegel.pool.user.filter.LdapFilter.Not;
import dev.siegel.pool.user.filter.LdapFilter.Or;
import dev.siegel.pool.user.filter.LdapFilter.Present;
import dev.siegel.pool.user.filter.LdapFilter.Substrings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdapFilterTest {
    private static final FilterAttribute TITLE = new Told(DirectoryAttribute.TITLE);
    private static final LdapFilter MANAGER = new Equal(TITLE, "Manager");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title=Manager",
                "(title=Manager)",
                " ( TITLE = Manager ) ",
                "(title=\\4danager)"
            })
    void a_comparison_is_read_with_parentheses_and_without(String text) {
        assertThat(LdapFilter.parse(text)).isEqualTo(MANAGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|(Title=Supervisor)(Title=Manager)",
                "(|(Title=Supervisor)(Title=Manager))",
                "( | (Title=Supervisor) (Title=Manager) )"
            })
    void a_list_is_read_with_parentheses_and_without(String text) {
        assertThat(LdapFilter.parse(text))
                .isEqualTo(new Or(List.of(new Equal(TITLE, "Supervisor"), MANAGER)));
    }

    @Test
    void filters_nest() {
        assertThat(LdapFilter.parse("(&(l=Redmond)(!(title=Manager))(!title=*))"))
                .isEqualTo(
                        new And(
                                List.of(
                                        new Equal(new Told(DirectoryAttribute.CITY), "Redmond"),
                                        new Not(MANAGER),
                                        new Not(new Present(TITLE)))));
    }

    @Test
    void asterisks_are_gaps_and_escaped_ones_are_not() {
        assertThat(LdapFilter.parse("title=Man*g*r"))
                .isEqualTo(new Substrings(TITLE, "Man", List.of("g"), "r"));
        assertThat(LdapFilter.parse("title=*age*"))
                .isEqualTo(new Substrings(TITLE, null, List.of("age"), null));
        assertThat(LdapFilter.parse("title=\\2a\\28x\\29 \\c3\\a4"))
                .isEqualTo(new Equal(TITLE, "*(x) ä"));
    }

    @Test
    void values_have_an_order() {
        assertThat(LdapFilter.parse("displayName>=M"))
                .isEqualTo(new AtLeast(Name.DISPLAY_NAME, "M"));
        assertThat(LdapFilter.parse("(displayName<=M)"))
                .isEqualTo(new AtMost(Name.DISPLAY_NAME, "M"));
    }

    @Test
    void everybody_is_a_user_and_nobody_a_computer() {
        assertThat(LdapFilter.parse("objectClass=user")).isEqualTo(new And(List.of()));
        assertThat(LdapFilter.parse("(objectCategory=person)")).isEqualTo(new And(List.of()));
        assertThat(LdapFilter.parse("(objectClass=computer)")).isEqualTo(new Or(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "(",
                ")",
                "()",
                "(title=Manager",
                "title=Manager)",
                "(title=Manager)(l=Redmond)",
                "title",
                "=Manager",
                "title=",
                "(&)",
                "|",
                "!",
                "(!)",
                "&title=Manager",
                "title~=Manager",
                "title:caseExactMatch:=Manager",
                "title=Man(ager",
                "title=\\4",
                "title=\\zz",
                "title=\\ff",
                "(|(title=a)title=b)"
            })
    void what_is_no_filter_is_refused(String text) {
        assertThatThrownBy(() -> LdapFilter.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("null");
    }

    @Test
    void an_attribute_nobody_knows_is_named_with_those_known() {
        assertThatThrownBy(() -> LdapFilter.parse("(shoeSize=44)"))
                .hasMessageContaining("'shoeSize'")
                .hasMessageContaining("title, department, l, company");
    }

    @Test
    void depth_length_and_number_are_bounded() {
        String deep = "(!".repeat(1000) + "(title=a)" + ")".repeat(1000);
        String bare = "!".repeat(1000) + "title=a";
        String many = "(|" + "(l=a)".repeat(101) + ")";

        assertThatThrownBy(() -> LdapFilter.parse(deep)).hasMessageContaining("32 deep");
        assertThatThrownBy(() -> LdapFilter.parse(bare)).hasMessageContaining("32 deep");
        assertThatThrownBy(() -> LdapFilter.parse(many)).hasMessageContaining("100 comparisons");
        assertThatThrownBy(() -> LdapFilter.parse("title=" + "a".repeat(5000)))
                .hasMessageContaining("4096");
    }
}
