package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import java.util.List;
import java.util.function.Function;

/** The way of every change: told only, asked for first, or made. */
final class Changes {
    private Changes() {}

    /** What the engine calls an operation on a target. */
    static String operation(CmdletContext context, String target) {
        return "Performing the operation \"%s\" on target \"%s\"."
                .formatted(context.line().cmdlet().name(), target);
    }

    static boolean isDryRun(CmdletContext context) {
        return context.line().isOn("WhatIf");
    }

    /** Asks where -Confirm says so. */
    static void confirm(CmdletContext context, String target) {
        if (context.line().isOn("Confirm")) {
            context.confirm(operation(context, target));
        }
    }

    /**
     * Sends the change, as a dry run with -WhatIf; what a dry run would do is printed.
     *
     * @param request makes the request of its path
     */
    static Json.Members send(
            CmdletContext context,
            String target,
            RestPath path,
            Function<RestPath, RestRequest> request) {
        if (!isDryRun(context)) {
            confirm(context, target);
        }
        return sendConfirmed(context, target, path, request);
    }

    /** The same for a change that has been asked for. */
    static Json.Members sendConfirmed(
            CmdletContext context,
            String target,
            RestPath path,
            Function<RestPath, RestRequest> request) {
        boolean dryRun = isDryRun(context);
        Json.Members answer = context.server().call(request.apply(path.withFlag("dryRun", dryRun)));
        if (dryRun) {
            List<String> told = answer.texts("whatIf");
            (told.isEmpty() ? List.of(operation(context, target)) : told)
                    .forEach(line -> context.say("What if: " + line));
        }
        return answer;
    }
}
