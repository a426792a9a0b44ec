package dev.siegel.cmdlets.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.siegel.cmdlets.binding.Binder;
import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.LineWords;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.command.CmdletActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
    void every_example_binds(CmdletDescription cmdlet) {
        assertThat(cmdlet.examples())
                .isNotEmpty()
                .allSatisfy(example -> {
                    var words = LineWords.of(example);
                    assertThatCode(() ->
                                    Binder.bind(
                                            cmdlet,
                                            words.subList(1, words.size()),
                                            (_, _) -> Optional.empty()))
                            .doesNotThrowAnyException();
                });
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
