package dev.siegel.cmdlets.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.command.Identities.Target;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Move-CsUser. */
final class UserMoves {
    private static final List<String> OF_THE_CLOUD =
            List.of("HostedMigrationOverrideUrl", "UseOAuth", "MoveToTeams", "TenantAdminUserName");
    private static final int MOST_LINES = 100_000;

    private UserMoves() {}

    /** What became of one user, for the report. */
    private record Moved(String identity, String outcome) {}

    static void move(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        for (String parameter : OF_THE_CLOUD) {
            if (line.has(parameter)) {
                throw CmdletFailure.usage(
                        "-%s is about moving to the cloud, which this pool does not do."
                                .formatted(parameter),
                        "CloudNotSupported");
            }
        }
        if (line.isOn("Force")) {
            context.step("-Force gives up contacts and meetings; there are none here to lose");
        }
        if (line.has("UserList")) {
            moveAll(context, output);
        } else {
            List<Moved> moved = new ArrayList<>();
            try {
                Identities.each(context, target -> moved.add(moveOne(context, target, output)));
            } finally {
                report(context, moved);
            }
        }
    }

    private static Moved moveOne(
            CmdletContext context, Target target, Consumer<CmdletObject> output) {
        String pool = context.line().required("Target");
        Json.Members user =
                Changes.send(
                        context,
                        target.shown(),
                        RestPath.of("users", target.segment(), "pool"),
                        path -> RestRequest.put(path, Json.texts(Map.of("target", pool))));
        Users.passThru(context, user, output);
        return new Moved(target.shown(), "Moved");
    }

    /** Goes on after an error, as a pipeline does, and ends with the last of them. */
    private static void moveAll(CmdletContext context, Consumer<CmdletObject> output) {
        List<Moved> moved = new ArrayList<>();
        CmdletFailure failed = null;
        for (String identity : identities(context)) {
            try {
                Target target = new Target(Identities.user(context, identity), identity);
                moved.add(moveOne(context, target, output));
            } catch (CmdletFailure failure) {
                if (failure.error().exitCode() == ExitCode.UNREACHABLE) {
                    throw failure;
                }
                context.warn(identity + ": " + failure.error().message());
                moved.add(new Moved(identity, failure.error().message()));
                failed = failure;
            }
        }
        report(context, moved);
        if (failed != null) {
            throw failed;
        }
    }

    private static List<String> identities(CmdletContext context) {
        String file = context.line().required("UserList");
        try (var lines = Files.lines(context.file(file))) {
            List<String> identities =
                    lines.limit(MOST_LINES + 1L)
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
            if (identities.size() > MOST_LINES) {
                throw unusable(file, "it has more than " + MOST_LINES + " lines");
            }
            return identities;
        } catch (IOException | UncheckedIOException lost) {
            throw new CmdletFailure(
                    unusable(file, String.valueOf(lost.getMessage())).error(), lost);
        }
    }

    private static void report(CmdletContext context, List<Moved> moved) {
        context.line().text("Report").ifPresent(file -> write(context.file(file), moved));
    }

    private static void write(Path file, List<Moved> moved) {
        try (Writer out = Files.newBufferedWriter(file);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("Identity", "Outcome");
            moved.forEach(one -> csv.writeRecord(one.identity(), one.outcome()));
        } catch (IOException lost) {
            throw new CmdletFailure(
                    unusable(file.toString(), String.valueOf(lost.getMessage())).error(), lost);
        }
    }

    private static CmdletFailure unusable(String file, String why) {
        return CmdletFailure.usage(
                "The file %s cannot be used: %s.".formatted(file, why), "FileUnusable");
    }
}
