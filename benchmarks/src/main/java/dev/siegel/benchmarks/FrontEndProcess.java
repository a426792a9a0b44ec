package dev.siegel.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A front end in a process of its own, with the heap it has in earnest. */
final class FrontEndProcess implements AutoCloseable {
    /** What the run script gives it. */
    static final int HEAP_MEGABYTES = 384;

    private final Process process;
    private final Path folder;

    private FrontEndProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    static FrontEndProcess start(Path folder, @Nullable String databaseUrl) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx" + HEAP_MEGABYTES + "m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.siegel.server.Application",
                                "--data",
                                folder.toString(),
                                "--admin-port",
                                "0",
                                "--api-port",
                                freePort(),
                                "--web-port",
                                freePort(),
                                "--sip-tls-port",
                                "off"));
        if (databaseUrl != null) {
            command.addAll(List.of("--database", databaseUrl));
        }
        Process process =
                new ProcessBuilder(command)
                        .redirectError(folder.resolve("front-end.log").toFile())
                        .start();
        var started = new FrontEndProcess(process, folder);
        started.awaitReady();
        return started;
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    private void awaitReady() throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Siegel is ready")) {
                return;
            }
        }
        throw new IOException("the front end did not start:\n" + log());
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("front-end.log"));
    }

    String url() throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("front-end.properties"))) {
            properties.load(in);
        }
        return properties.getProperty("api");
    }

    String token() throws IOException {
        return Files.readString(folder.resolve("local-admin-token")).strip();
    }

    Path folder() {
        return folder;
    }

    Path certificateAuthority() {
        return folder.resolve("tls").resolve("ca.pem");
    }

    /** The most memory it ever had, in MB; 0 where the system does not tell. */
    long peakMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
