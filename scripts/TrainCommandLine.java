import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Makes the ahead-of-time cache of the command line: runs it once over the lines administrators type
 * most, against an HTTPS server of its own on the loopback address, and moves what the JVM learned
 * into place. Run as a source file by scripts/cache.sh; no part of the product.
 *
 * <p>Arguments: the jar, the cache to make, a folder to work in.
 */
public final class TrainCommandLine {
    private static final String PASSWORD = "training";
    private static final long LONGEST_SECONDS = 120;

    private static final String ROW =
            """
            {"identity":"sip:anna@example.com","certificateType":"OcsSigned",
             "deviceId":"375da200-f2d3-5fd2-847f-1b14c5a9b20c","state":"active",
             "publicationTime":"2026-01-01T10:00:00Z","expirationTime":"2026-06-30T10:00:00Z",
             "sipAddress":"sip:anna@example.com","displayName":"Anna Berg","enabled":true,
             "registrarPool":"pool.example.com","id":"9b0d0a3e-52b7-4f9c-a4ba-1c8c3a3f9b11"}
            """;

    private static final String LINES =
            """
            Get-CsClientCertificate -Identity anna@example.com
            Get-CsUser | Where-Object {$_.RegistrarPool -ne $Null} | Get-CsClientCertificate
            Get-CsClientCertificate anna@example.com | Where-Object {$_.ExpirationTime -lt (Get-Date)} | Format-Table
            Get-CsClientCertificate anna@example.com | Select-Object Identity, DeviceId | ConvertTo-Json
            Get-CsUser -Output csv
            Revoke-CsClientCertificate anna@example.com -WhatIf
            Get-Help Get-CsClientCertificate
            """;

    private TrainCommandLine() {}

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        Path cache = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        HttpsServer server = server(folder);
        server.start();
        try {
            Path made = folder.resolve("made.aot");
            train(jar, made, folder, server.getAddress().getPort());
            Files.move(
                    made,
                    cache,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            server.stop(0);
        }
    }

    private static void train(Path jar, Path made, Path folder, int port)
            throws IOException, InterruptedException {
        // an archived heap needs this collector while the cache is made, not when it is used
        var command =
                new ProcessBuilder(
                        program("java"),
                        "-XX:AOTCacheOutput=" + made.toAbsolutePath(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseG1GC",
                        "-Xlog:disable",
                        "-jar",
                        jar.toString(),
                        "-c",
                        LINES);
        command.environment()
                .putAll(
                        Map.of(
                                "CS_SERVER",
                                "https://localhost:" + port + "/",
                                "CS_CA_FILE",
                                folder.resolve("ca.pem").toAbsolutePath().toString(),
                                "CS_TOKEN",
                                "training",
                                "HOME",
                                folder.toAbsolutePath().toString()));
        run(command, folder.resolve("training.log"));
        if (!Files.exists(made)) {
            throw new IOException("the training left no cache");
        }
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static void run(ProcessBuilder command, Path log)
            throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command.command().getFirst() + " does not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    command.command().getFirst() + " ended with " + process.exitValue() + ":\n"
                            + Files.readString(log));
        }
    }

    private static HttpsServer server(Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        var options = List.of("-alias", "training", "-storepass", PASSWORD, "-keystore", keys.toString());
        keytool(folder, options, "-genkeypair", "-storetype", "PKCS12", "-keyalg", "RSA", "-keysize",
                "2048", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2");
        keytool(folder, options, "-exportcert", "-rfc", "-file", folder.resolve("ca.pem").toString());
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(keys)));
        server.createContext("/", TrainCommandLine::answer);
        return server;
    }

    private static void keytool(Path folder, List<String> options, String... more)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program("keytool"));
        command.addAll(List.of(more));
        command.addAll(options);
        run(new ProcessBuilder(command), folder.resolve("keytool.log"));
    }

    private static SSLContext tls(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** One user has the path of a user; everything else is a listing of one. */
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean one = path.matches("/api/v1/users/[^/]+");
            byte[] body =
                    (one ? ROW : "{\"items\":[" + ROW + "],\"nextCursor\":null}")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
