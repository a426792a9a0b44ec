package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Import-CsClientCertificate. */
final class CertificateImport {
    private CertificateImport() {}

    static void run(CmdletContext context, Consumer<CmdletObject> output) {
        String name = context.line().required("Path");
        List<ImportRow> rows = read(context.file(name), name);
        var items = new Json.Items(rows.stream().<Json>map(ImportRow::body).toList());
        var body = new Json.Members(Map.of("items", items));
        Json.Members answer =
                Changes.send(
                        context,
                        name,
                        RestPath.of("certificate-imports"),
                        path -> RestRequest.post(path, body));
        context.step("%d rows sent, %s imported".formatted(rows.size(), answer.text("imported")));
    }

    private static List<ImportRow> read(Path file, String name) {
        try {
            return ImportFile.read(file);
        } catch (IOException unusable) {
            throw new CmdletFailure(
                    CmdletFailure.usage(
                                    "The file %s cannot be imported: %s."
                                            .formatted(name, unusable.getMessage()),
                                    "ImportFileUnusable")
                            .error(),
                    unusable);
        }
    }
}
