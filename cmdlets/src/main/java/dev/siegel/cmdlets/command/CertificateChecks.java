package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Test-CsCertificateConfiguration: a row for each certificate, with what is wrong with it. */
final class CertificateChecks {
    static final Shape CHECKED =
            Shape.of("Microsoft.Rtc.Management.Deployment.CertificateExists")
                    .renamed("Use", "type")
                    .choices("Turn", "Result")
                    .plain("CertificateExists", "Subject", "Thumbprint")
                    .moments("NotAfter", "EffectiveDate")
                    .plain("Findings")
                    .shown();

    private CertificateChecks() {}

    static void run(CmdletContext context, Consumer<CmdletObject> output) {
        List<CmdletObject> checked =
                Pages.items(
                                context.server()
                                        .call(
                                                RestRequest.get(
                                                        RestPath.of(
                                                                ServerCertificates.COLLECTION,
                                                                "check"))))
                        .stream()
                        .map(CertificateChecks::object)
                        .toList();
        context.line().text("Report").ifPresent(file -> write(context.file(file), html(checked)));
        checked.forEach(output);
    }

    /** Findings become sentences: lines of a list are read by people. */
    private static CmdletObject object(Json.Members sent) {
        Map<String, Json> members = new LinkedHashMap<>(sent.members());
        Json turn = members.get("use");
        if (turn != null) {
            members.put("turn", turn);
        }
        List<Json> findings = new ArrayList<>();
        sent.objects("findings")
                .forEach(one ->
                        findings.add(new Json.Text(one.text("flaw") + ": " + one.text("detail"))));
        members.put("findings", new Json.Items(findings));
        return CHECKED.object(new Json.Members(members));
    }

    private static String html(List<CmdletObject> checked) {
        var page =
                new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.append("<title>Certificates of the pool</title></head><body><table>\n<tr>");
        CHECKED.names().forEach(name -> page.append("<th>").append(name).append("</th>"));
        page.append("</tr>\n");
        for (CmdletObject one : checked) {
            page.append("<tr>");
            CHECKED.names()
                    .forEach(name ->
                            page.append("<td>")
                                    .append(escaped(ValueText.of(one.value(name))))
                                    .append("</td>"));
            page.append("</tr>\n");
        }
        return page.append("</table></body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException lost) {
            throw new CmdletFailure(
                    CmdletFailure.usage(
                                    "The file %s cannot be written: %s."
                                            .formatted(file, lost.getMessage()),
                                    "FileUnusable")
                            .error(),
                    lost);
        }
    }
}
