package dev.siegel.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The command line as a whole process, from its start to its end. */
final class CommandLine {
    private static final double BOUND = 350;
    private static final int WARM_UP = 3;
    private static final int RUNS = 20;

    private final Path script;
    private final FrontEndProcess frontEnd;

    CommandLine(Path script, FrontEndProcess frontEnd) {
        this.script = script;
        this.frontEnd = frontEnd;
    }

    void measure(Report report) throws IOException, InterruptedException {
        for (int run = 0; run < WARM_UP; run++) {
            list(run);
        }
        double[] milliseconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            list(run);
            milliseconds[run] = (System.nanoTime() - began) / 1e6;
        }
        report.times("cs Get-CsClientCertificate, whole process", milliseconds, BOUND);
    }

    private void list(int number) throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder(
                                script.toString(),
                                "Get-CsClientCertificate",
                                "user" + number + "@example.com")
                        .redirectErrorStream(true);
        command.environment().put("CS_DATA", frontEnd.folder().toString());
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !said.contains("DeviceId")) {
            throw new IOException("cs: " + said);
        }
    }
}
