package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Request- and Import-CsCertificate: what goes out to an authority and comes back as files. */
final class CertificateFiles {
    private static final int LARGEST = 1 << 20;
    private static final String REQUESTS = "server-certificate-requests";
    private static final Shape REQUEST =
            Shape.of("Siegel.ServerCertificateRequest")
                    .plain("RequestId", "Subject")
                    .moments("CreatedTime")
                    .plain("SigningRequest")
                    .shown();

    private CertificateFiles() {}

    static void request(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        if (line.has("CA") || line.has("CaAccount") || line.has("CaPassword")) {
            throw CmdletFailure.usage(
                    "Authorities are not asked from here: take the file of -Output to the authority and bring its answer in with Import-CsCertificate.",
                    "OnlineAuthorityNotSupported");
        }
        if (line.isOn("Retrieve")) {
            throw CmdletFailure.usage(
                    "An answer of an authority is brought in with Import-CsCertificate -Path FILE.",
                    "OnlineAuthorityNotSupported");
        }
        if (line.isOn("List")) {
            RestPath path = RestPath.of(REQUESTS);
            Pages.items(context.server().call(RestRequest.get(path)))
                    .forEach(one -> output.accept(REQUEST.object(one)));
        } else if (line.isOn("Clear")) {
            String id = line.required("RequestId");
            Changes.send(context, id, RestPath.of(REQUESTS, id), RestRequest::delete);
        } else {
            create(context, output);
        }
    }

    private static void create(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("domainName", new Json.Items(names(line).<Json>map(Json.Text::new).toList()));
        line.text("KeySize").ifPresent(size -> body.put("keySize", new Json.Numeric(size)));
        for (String part : new String[] {"Organization", "OU", "City", "State", "Country"}) {
            line.text(part)
                    .ifPresent(
                            text -> body.put(part.toLowerCase(Locale.ROOT), new Json.Text(text)));
        }
        body.put("offline", new Json.Truth(line.has("Output")));
        Json.Members made =
                Changes.send(
                        context,
                        names(line).collect(Collectors.joining(", ")),
                        RestPath.of(REQUESTS),
                        to -> RestRequest.post(to, new Json.Members(body)));
        if (Changes.isDryRun(context)) {
            return;
        }
        line.text("Output").ifPresent(file -> write(context, file, made));
        output.accept(REQUEST.object(made));
    }

    /** Administrators write the names as one text as well, with commas between them. */
    private static Stream<String> names(BoundCmdlet line) {
        return line.all("DomainName").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip);
    }

    /** Never over a file that is there: it may be a key's only request. */
    private static void write(CmdletContext context, String file, Json.Members made) {
        String pem = String.valueOf(made.text("signingRequest"));
        try {
            Files.writeString(context.file(file), pem, StandardOpenOption.CREATE_NEW);
        } catch (IOException lost) {
            throw new CmdletFailure(
                    unusable(file, "the request %s is kept".formatted(made.text("requestId")))
                            .error(),
                    lost);
        }
    }

    static void importFile(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        var effective = ServerCertificates.effective(line);
        Json.Members imported = bringIn(context);
        if (Changes.isDryRun(context) || line.all("Type").isEmpty()) {
            return;
        }
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("thumbprint", thumbprint(imported));
        body.put("effectiveDate", effective.orElse(null));
        for (String type : line.all("Type")) {
            RestPath path = RestPath.of(ServerCertificates.COLLECTION, type);
            RestPath next = RestPath.of(ServerCertificates.COLLECTION, type, "next");
            context.server()
                    .call(RestRequest.put(effective.isPresent() ? next : path, Json.texts(body)));
        }
    }

    static Json.Members bringIn(CmdletContext context) {
        BoundCmdlet line = context.line();
        String file = line.required("Path");
        byte[] bytes = read(context, file);
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN ")) {
            body.put("certificate", text);
        } else if (line.has("Password")) {
            body.put("pkcs12", Base64.getEncoder().encodeToString(bytes));
            body.put("password", line.required("Password"));
        } else {
            body.put("certificate", pem(bytes));
        }
        return Changes.send(
                context,
                file,
                RestPath.of(ServerCertificates.COLLECTION),
                to -> RestRequest.post(to, Json.texts(body)));
    }

    private static String pem(byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }

    /** Of what came in, or of what a dry run says would. */
    static String thumbprint(Json.Members imported) {
        String made = imported.text("thumbprint");
        return made != null
                ? made
                : imported.objects("wouldAffect").stream()
                        .map(one -> String.valueOf(one.text("thumbprint")))
                        .findFirst()
                        .orElse("");
    }

    private static byte[] read(CmdletContext context, String file) {
        try (InputStream in = Files.newInputStream(context.file(file))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unusable(file, "it is larger than 1 MiB");
            }
            return bytes;
        } catch (IOException lost) {
            throw new CmdletFailure(
                    unusable(file, String.valueOf(lost.getMessage())).error(), lost);
        }
    }

    private static CmdletFailure unusable(String file, String why) {
        return CmdletFailure.usage(
                "The file %s cannot be used: %s.".formatted(file, why), "FileUnusable");
    }
}
