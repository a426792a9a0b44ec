package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestAnswer;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.Map;
import java.util.function.Consumer;

/** Get- and Set-CsAuthConfig. */
final class AuthenticationScenarios {
    private static final String RESOURCE = "auth-scenario";
    static final Shape SCENARIO =
            Shape.of("Siegel.AuthConfig").plain("Scenario", "Identity").shown().plain("Version");
    private static final Shape OFFER =
            Shape.of("Siegel.SignInOffer")
                    .choices("Client", "Network")
                    .plain("Challenge", "Tickets", "Certificates", "SignsIn")
                    .shown();

    private AuthenticationScenarios() {}

    static void get(CmdletContext context, Consumer<CmdletObject> output) {
        if (!context.line().isOn("Check")) {
            Json.Members scenario = context.server().call(RestRequest.get(RestPath.of(RESOURCE)));
            output.accept(SCENARIO.object(scenario));
            return;
        }
        Json.Members matrix =
                context.server().call(RestRequest.get(RestPath.of(RESOURCE, "consistency")));
        matrix.objects("cells").forEach(cell -> output.accept(OFFER.object(cell)));
        matrix.texts("findings").forEach(context::warn);
    }

    /** Reads first, so that nobody else's change is overwritten. */
    static void set(CmdletContext context, Consumer<CmdletObject> output) {
        String scenario = context.line().required("Scenario");
        RestPath path = RestPath.of(RESOURCE).with("pool", context.line().text("Pool"));
        RestAnswer present = context.server().exchange(RestRequest.get(path));
        Json.Members body = Json.texts(Map.of("scenario", scenario));
        Json.Members answer =
                Changes.send(
                        context,
                        scenario,
                        path,
                        to -> RestRequest.put(to, body).at(present.version()));
        answer.texts("warnings").forEach(context::warn);
        answer.objects("wouldAffect").forEach(one -> one.texts("warnings").forEach(context::warn));
    }
}
