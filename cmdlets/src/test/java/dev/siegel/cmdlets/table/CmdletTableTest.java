package dev.siegel.cmdlets.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.command.CmdletActions;
import dev.siegel.cmdlets.testing.TestingCs;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CmdletTableTest {
    static List<CmdletDescription> cmdlets() {
        return CmdletTable.cmdlets();
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    void every_cmdlet_has_an_action(CmdletDescription cmdlet) {
        assertThat(CmdletActions.of(cmdlet)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    void every_example_passes_the_check(CmdletDescription cmdlet) {
        var cs = new TestingCs(Path.of("."));

        assertThat(cmdlet.examples())
                .allSatisfy(example ->
                        assertThat(cs.run("--check", "-c", example))
                                .isEqualTo(new Outcome(0, "", "")));
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    void every_cmdlet_has_two_to_four_examples_that_name_it(CmdletDescription cmdlet) {
        assertThat(cmdlet.examples())
                .hasSizeBetween(2, 4)
                .allMatch(example ->
                        example.contains(cmdlet.name())
                                || cmdlet.aliases().stream().anyMatch(example::contains));
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    void every_cmdlet_is_found_by_its_names_in_any_case(CmdletDescription cmdlet) {
        assertThat(CmdletTable.find(cmdlet.name().toUpperCase(Locale.ROOT))).contains(cmdlet);
        assertThat(cmdlet.aliases())
                .allSatisfy(alias -> assertThat(CmdletTable.find(alias)).contains(cmdlet));
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    void sets_of_parameters_name_parameters_there_are(CmdletDescription cmdlet) {
        List<String> known = cmdlet.own().stream().map(ParameterDescription::name).toList();

        assertThat(cmdlet.exclusive()).allSatisfy(names -> assertThat(known).containsAll(names));
        assertThat(cmdlet.oneNeeded()).allSatisfy(names -> assertThat(known).containsAll(names));
    }

    @Test
    void no_two_cmdlets_share_a_name() {
        assertThat(cmdlets().stream().map(CmdletDescription::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    void no_two_parameters_share_a_name_or_alias(CmdletDescription cmdlet) {
        var names = new ArrayList<String>();
        for (ParameterDescription parameter : cmdlet.parameters()) {
            names.add(parameter.name().toLowerCase(Locale.ROOT));
            parameter.aliases().forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
        }

        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    void positions_follow_each_other_from_one(CmdletDescription cmdlet) {
        List<Integer> positions =
                cmdlet.own().stream()
                        .map(ParameterDescription::position)
                        .filter(position -> position > 0)
                        .sorted()
                        .toList();

        assertThat(positions)
                .isEqualTo(IntStream.rangeClosed(1, positions.size()).boxed().toList());
    }
}
