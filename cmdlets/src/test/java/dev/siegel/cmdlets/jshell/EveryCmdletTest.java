package dev.siegel.cmdlets.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.PipelineBinder;
import dev.siegel.cmdlets.command.CmdletActions;
import dev.siegel.cmdlets.table.CmdletTable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryCmdletTest {
    /** Of the command line only: JShell has connect, and completion with documentation. */
    private static final Set<String> NOT_CALLED =
            Set.of("Connect-CsServer", "Disconnect-CsServer", "Get-Command", "Get-Help");

    private static List<CmdletDescription> called() {
        return CmdletTable.cmdlets().stream()
                .filter(cmdlet ->
                        !"NotYet".equals(CmdletActions.of(cmdlet).getClass().getSimpleName()))
                .filter(cmdlet -> !NOT_CALLED.contains(cmdlet.name()))
                .toList();
    }

    private static String method(CmdletDescription cmdlet) {
        String joined = cmdlet.name().replace("-", "");
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    private static Stream<Method> methods() {
        return Stream.of(Cs.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == CsResult.class);
    }

    @Test
    void every_cmdlet_that_calls_the_server_is_a_method_and_no_other() {
        Set<String> names = methods().map(Method::getName).collect(Collectors.toSet());

        assertThat(names)
                .hasSizeGreaterThan(70)
                .containsExactlyInAnyOrderElementsOf(
                        called().stream().map(EveryCmdletTest::method).toList());
    }

    @Test
    void a_cmdlet_that_takes_objects_takes_records_results_and_streams() {
        Set<String> taking =
                methods()
                        .filter(method -> method.getParameterTypes()[0] == CsRecord.class)
                        .map(Method::getName)
                        .collect(Collectors.toSet());

        assertThat(taking)
                .contains("revokeCsClientCertificate", "lockCsClientPin", "setCsPinPolicy")
                .containsExactlyInAnyOrderElementsOf(
                        called().stream()
                                .filter(EveryCmdletTest::takesObjects)
                                .map(EveryCmdletTest::method)
                                .toList());
    }

    private static boolean takesObjects(CmdletDescription cmdlet) {
        return PipelineBinder.takesInput(cmdlet);
    }
}
