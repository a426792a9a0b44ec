package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Get-, New- and Remove-CsSipDomain. */
final class SipDomains {
    private static final String COLLECTION = "sip-domains";
    static final Shape DOMAIN =
            Shape.of("Microsoft.Rtc.Management.WritableConfig.Settings.SipDomain.SipDomain")
                    .plain("Identity", "Name", "IsDefault")
                    .shown()
                    .plain("Configured");

    private SipDomains() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        List<Json.Members> found =
                Pages.items(context.server().call(RestRequest.get(RestPath.of(COLLECTION))))
                        .stream()
                        .filter(domain -> Topology.matches(line, "Identity", domain))
                        .filter(domain -> Topology.matches(line, "Filter", domain))
                        .toList();
        if (found.isEmpty() && line.has("Identity")) {
            throw Identities.notFound(line.required("Identity"));
        }
        found.forEach(domain -> output.accept(DOMAIN.object(domain)));
    }

    static void create(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String name = line.required("Identity");
        if (line.isOn("IsDefault")) {
            throw CmdletFailure.usage(
                    "The default domain is the first the front end is started with: --domain.",
                    "DefaultDomainConfigured");
        }
        Json.Members made =
                Changes.send(
                        context,
                        name,
                        RestPath.of(COLLECTION),
                        path -> RestRequest.post(path, Json.texts(Map.of("name", name))));
        if (!Changes.isDryRun(context)) {
            output.accept(DOMAIN.object(made));
        }
    }

    static void remove(CmdletContext context, Consumer<CmdletObject> output) {
        String name = context.line().required("Identity");
        Changes.send(context, name, RestPath.of(COLLECTION, name), RestRequest::delete);
    }
}
