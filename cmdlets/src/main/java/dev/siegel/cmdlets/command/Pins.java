package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.command.Identities.Target;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Get-CsClientPinInfo, Set-, Lock- and Unlock-CsClientPin. */
final class Pins {
    private static final String SERVICE = "Microsoft.Rtc.Management.UserPinService.";
    static final Shape INFO =
            Shape.of(SERVICE + "PinInfoDetails")
                    .plain("Identity", "IsPinSet", "IsLockedOut")
                    .moments("LastPinChangeTime", "PinExpirationTime")
                    .shown()
                    .choices("LockReason")
                    .plain("LocalFailures", "GlobalFailures")
                    .moments("LockedUntil")
                    .plain("PolicyName");
    static final Shape NEW = Shape.of(SERVICE + "PinDetails").plain("Identity", "Pin");

    private Pins() {}

    static void info(CmdletContext context, Consumer<CmdletObject> output) {
        Identities.each(
                context,
                target -> {
                    if (Changes.isDryRun(context)) {
                        context.say("What if: " + Changes.operation(context, target.shown()));
                        return;
                    }
                    Changes.confirm(context, target.shown());
                    RestPath path = RestPath.of("users", target.segment(), "pin");
                    output.accept(INFO.object(context.server().call(RestRequest.get(path))));
                });
    }

    static void set(CmdletContext context, Consumer<CmdletObject> output) {
        Optional<String> pin = context.line().text("Pin");
        Identities.each(
                context,
                target -> {
                    Json.Members answer = set(context, target, pin);
                    if (pin.isEmpty() && !Changes.isDryRun(context)) {
                        output.accept(NEW.object(answer));
                    }
                });
    }

    private static Json.Members set(CmdletContext context, Target target, Optional<String> pin) {
        RestPath path = RestPath.of("users", target.segment(), "pin");
        return Changes.send(
                context,
                target.shown(),
                path,
                whole ->
                        pin.isPresent()
                                ? RestRequest.put(whole, Json.texts(Map.of("pin", pin.get())))
                                : RestRequest.post(whole, Json.EMPTY));
    }

    static void lock(CmdletContext context, Consumer<CmdletObject> output) {
        Identities.each(
                context,
                target ->
                        Changes.send(
                                context,
                                target.shown(),
                                RestPath.of("users", target.segment(), "pin", "lock"),
                                path -> RestRequest.put(path, Json.EMPTY)));
    }

    static void unlock(CmdletContext context, Consumer<CmdletObject> output) {
        Identities.each(
                context,
                target ->
                        Changes.send(
                                context,
                                target.shown(),
                                RestPath.of("users", target.segment(), "pin", "lock"),
                                RestRequest::delete));
    }
}
