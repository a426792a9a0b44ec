package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.function.Consumer;

/** Get-CsDiscovery. */
final class Discovery {
    static final Shape RECORD =
            Shape.of("Siegel.DiscoveryRecord")
                    .plain("SipDomain", "Type", "Name", "Value")
                    .choices("Need")
                    .plain("Served", "Note")
                    .shown();

    private Discovery() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        RestPath path =
                RestPath.of("discovery").with("sipDomain", context.line().text("SipDomain"));
        Pages.items(context.server().call(RestRequest.get(path)))
                .forEach(one -> output.accept(RECORD.object(one)));
    }
}
