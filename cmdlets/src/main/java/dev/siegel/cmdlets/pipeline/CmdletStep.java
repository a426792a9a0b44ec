package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.PipelineBinder;
import dev.siegel.cmdlets.command.CmdletAction;
import dev.siegel.cmdlets.command.Skipped;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.ArrayList;
import java.util.List;

/** A cmdlet that calls the server, run once for each object that comes in. */
final class CmdletStep extends Step {
    private final BoundCmdlet template;
    private final CmdletAction action;
    private final Bulk bulk = new Bulk();
    private final List<Held> held = new ArrayList<>();
    private boolean holding;
    private boolean fed;
    private long done;
    private long given;
    private int skipped;

    /** An object that waits until it is known how many there are. */
    private record Held(BoundCmdlet line, PropertyValue input) {}

    CmdletStep(StageContext context, Sink next, CmdletAction action) {
        super(context, next);
        this.template = context.line();
        this.action = action;
        this.holding = isChange(template);
    }

    /** Whether it changes something without having been told to ask, or not to. */
    private static boolean isChange(BoundCmdlet line) {
        return line.cmdlet().asksBeforeChanges()
                && !line.cmdlet().name().startsWith("Get-")
                && !line.isOn("WhatIf")
                && !line.has("Confirm")
                && !isForced(line);
    }

    /** -Force of Move-CsUser is about what is lost on the way, not about asking. */
    private static boolean isForced(BoundCmdlet line) {
        return line.isOn("Force") && !"Move-CsUser".equals(line.cmdlet().name());
    }

    @Override
    void alone() {
        Bulk around = context().scope().bulk();
        if (around != null
                && holding
                && around.isTooMany(template.cmdlet().name(), target(template))) {
            context().consent().askForAll(question(List.of(target(template))));
            around.agree(template.cmdlet().name());
        }
        run(template, PropertyValue.NOTHING);
    }

    @Override
    void process(PropertyValue value) {
        fed = true;
        BoundCmdlet line = PipelineBinder.feed(template, value).orElseThrow(() -> notBound(value));
        if (!holding) {
            run(line, value);
            return;
        }
        held.add(new Held(line, value));
        if (bulk.isTooMany(template.cmdlet().name(), target(line))) {
            context()
                    .consent()
                    .askForAll(question(held.stream().map(one -> target(one.line())).toList()));
            release();
        }
    }

    private void release() {
        holding = false;
        List<Held> all = List.copyOf(held);
        held.clear();
        all.forEach(one -> {
            try {
                run(one.line(), one.input());
            } catch (CmdletFailure failure) {
                failed(failure);
            }
        });
    }

    @Override
    void finish() {
        release();
        if (skipped > 0) {
            context().warn(Skipped.told(skipped));
        }
    }

    private void run(BoundCmdlet line, PropertyValue input) {
        context().turnTo(line, input);
        context()
                .exchange(() ->
                        action.run(
                                context(),
                                object -> {
                                    given++;
                                    tellProgress();
                                    emit(new PropertyValue.Item(object));
                                }));
        done++;
        tellProgress();
    }

    /** A cmdlet that begins a pipeline has come as far as what it gave. */
    private void tellProgress() {
        context().session().progress().done(template.cmdlet().name(), fed ? done : given);
    }

    private static String target(BoundCmdlet line) {
        return line.cmdlet().own().stream()
                .filter(parameter -> parameter.pipelineInput() != PipelineInput.NONE)
                .map(ParameterDescription::name)
                .flatMap(name -> line.text(name).stream())
                .findFirst()
                .orElse("");
    }

    private String question(List<String> targets) {
        return "Performing the operation \"%s\" on more than %d targets: %s and those that follow."
                .formatted(
                        template.cmdlet().name(),
                        Bulk.ASKED_ABOVE,
                        String.join(", ", targets.stream().distinct().toList()));
    }

    private static CmdletFailure notBound(PropertyValue value) {
        return new CmdletFailure(
                new ErrorRecord(
                        "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.",
                        ErrorCategory.INVALID_ARGUMENT,
                        "InputObjectNotBound",
                        ValueText.of(value),
                        ExitCode.ERRORS));
    }

    @Override
    void failed(CmdletFailure failure) {
        context().refuseInterrupted();
        ErrorRecord error = failure.error();
        if (Consent.CANCELLED.equals(error.errorId())) {
            cancelled(error);
        } else if (endsEverything(error)) {
            context().ends(withCount(error));
        } else if (fed && Skipped.ERROR_ID.equals(error.errorId())) {
            skipped++;
            context().step(error.message());
        } else {
            context()
                    .goesOn(fed || context().scope().isWithinPipeline() ? oneOfMany(error) : error);
        }
    }

    /** A no to one object leaves it out; a no to all, or to the only one, ends the line. */
    private void cancelled(ErrorRecord error) {
        context().session().verdict().met(error.exitCode());
        if (!fed) {
            context().ends(error);
        }
        if (context().consent().isRefused()) {
            throw new Stopped(false);
        }
    }

    /**
     * A server that is gone, a token that is not valid, nobody to ask: the next fares no better.
     */
    private static boolean endsEverything(ErrorRecord error) {
        return error.category() == ErrorCategory.CONNECTION_ERROR
                || error.category() == ErrorCategory.AUTHENTICATION_ERROR
                || Consent.NOBODY_TO_ASK.equals(error.errorId());
    }

    private ErrorRecord withCount(ErrorRecord error) {
        long objects = fed ? done : given;
        if (objects == 0 && !fed) {
            return error;
        }
        return new ErrorRecord(
                "%s %d %s done before."
                        .formatted(
                                error.message(),
                                objects,
                                objects == 1 ? "object was" : "objects were"),
                error.category(),
                error.errorId(),
                error.target(),
                error.exitCode());
    }

    /** One object of a pipeline that fails is an error among others. */
    private static ErrorRecord oneOfMany(ErrorRecord error) {
        boolean own = error.exitCode() == ExitCode.NOT_FOUND || error.exitCode() == ExitCode.USAGE;
        return own
                ? new ErrorRecord(
                        error.message(),
                        error.category(),
                        error.errorId(),
                        error.target(),
                        ExitCode.ERRORS)
                : error;
    }
}
