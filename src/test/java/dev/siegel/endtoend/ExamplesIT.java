package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.table.CmdletTable;
import dev.siegel.endtoend.guide.Preparations;
import dev.siegel.endtoend.guide.Preparations.Step;
import dev.siegel.endtoend.pool.CommandResult;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example that {@code Get-Help CMDLET -Examples} shows, run in a pool that runs. */
class ExamplesIT {
    private static final Preparations PREPARATIONS =
            Preparations.read(
                    Project.root().resolve("src/test/resources/examples/preparations.txt"));

    private static final String NOT_YET = "not there yet. The line is right";

    private static RunningPool pool;
    private static ExampleShell shell;

    @BeforeAll
    static void start() throws IOException {
        pool =
                PoolSetup.fresh("examples")
                        .with("--host", "pool01.example.com", "--site", "Berlin")
                        .with("--pool", "pool02.example.com")
                        .start();
        shell = new ExampleShell(pool, Project.newFolder("examples-files"), adminToken());
        shell.prepared(PREPARATIONS.atFirst(), "");
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    /** Signs admin in, with a password of admin's own. */
    private static String adminToken() throws IOException {
        String first =
                Files.readString(pool.setup().data().resolve("initial-admin-password")).strip();
        try (var admin =
                HttpsCaller.withToken(
                        pool.ports().api(), pool.certificateAuthority(), signIn(first))) {
            String change =
                    "{\"password\":\"%s\",\"oldPassword\":\"%s\"}"
                            .formatted(ExampleShell.PASSWORD, first);
            admin.callWithJson("PUT", "/api/v1/administrators/admin/password", change);
        }
        return signIn(ExampleShell.PASSWORD);
    }

    private static String signIn(String password) throws IOException {
        try (var anybody = HttpsCaller.anonymous(pool.ports().api(), pool.certificateAuthority())) {
            String body = "{\"name\":\"admin\",\"password\":\"%s\"}".formatted(password);
            return JsonMapper.builder()
                    .build()
                    .readTree(anybody.callWithJson("POST", "/api/v1/sign-in", body).body())
                    .required("token")
                    .asText();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_example_does_what_it_says() {
        return CmdletTable.cmdlets().stream()
                .flatMap(cmdlet ->
                        cmdlet.examples().stream()
                                .map(example ->
                                        DynamicTest.dynamicTest(
                                                example, () -> run(cmdlet, example))));
    }

    private static void run(CmdletDescription cmdlet, String example) {
        List<Step> steps = PREPARATIONS.before(cmdlet.name());
        String line = shell.prepared(steps, example);

        CommandResult result =
                steps.contains(new Step.AsAdmin()) ? shell.runAsAdmin(line) : shell.run(line);

        if (cmdlet.notYet().isPresent()) {
            assertThat(result.endedWith(1).err()).contains(NOT_YET);
        } else {
            assertThat(result.succeeded().err()).matches(said -> isExpected(said, steps));
        }
    }

    private static boolean isExpected(String said, List<Step> steps) {
        return said.isEmpty()
                || steps.stream()
                        .filter(Step.Says.class::isInstance)
                        .map(step -> ((Step.Says) step).beginning())
                        .anyMatch(said::startsWith);
    }
}
