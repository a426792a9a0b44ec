package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.binding.Binder;
import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.PipelineBinder;
import dev.siegel.cmdlets.binding.Word;
import dev.siegel.cmdlets.command.CmdletAction;
import dev.siegel.cmdlets.command.CmdletActions;
import dev.siegel.cmdlets.command.Skipped;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One call of a cmdlet: binds values to its description and runs its action, collecting. */
final class Call {
    /** Above this many targets a change wants to be confirmed. */
    private static final int CONFIRMED_ABOVE = 10;

    /** Parameters of lines whose place the result takes here. */
    private static final List<String> OF_LINES =
            List.of(
                    "ErrorVariable",
                    "WarningVariable",
                    "InformationVariable",
                    "OutVariable",
                    "PipelineVariable",
                    "Output",
                    "Property",
                    "TimeZone",
                    "CompatTimes");

    private final CsSession session;
    private final BoundCmdlet template;
    private final CmdletAction action;
    private final CallContext context;
    private final List<CmdletObject> given = new ArrayList<>();
    private boolean fed;
    private int done;
    private int skipped;

    /** A line with what one object has for it. */
    private record Fed(BoundCmdlet line, PropertyValue input) {}

    private Call(CsSession session, BoundCmdlet template) {
        this.session = session;
        this.template = template;
        this.action = CmdletActions.of(template.cmdlet());
        this.context = new CallContext(session, template);
    }

    /** A bound call; {@code fed} when objects come in. */
    static Call of(
            CsSession session,
            CmdletDescription cmdlet,
            List<String> unnamed,
            List<CsOption> options,
            boolean fed) {
        List<Word> words = new ArrayList<>();
        unnamed.forEach(text -> words.add(Word.Value.computed(new PropertyValue.Text(text), 0)));
        options.forEach(option -> words.addAll(option.words()));
        BoundCmdlet line = Binder.bind(cmdlet, words, (_, _) -> Optional.empty(), fed);
        OF_LINES.stream()
                .filter(name -> line.has(name) && !cmdlet.has(name))
                .findFirst()
                .ifPresent(name -> {
                    throw CmdletFailure.usage(
                            "-%s is for lines of cs; the result of the call has it all."
                                    .formatted(name),
                            "ParameterOfLines");
                });
        return new Call(session, line);
    }

    List<CmdletObject> given() {
        return given;
    }

    Account account() {
        return context.account();
    }

    void alone() {
        run(template, PropertyValue.NOTHING);
    }

    /** Runs once for each object, after it is known how many targets there are. */
    void over(Stream<?> inputs) {
        fed = true;
        List<Fed> all = new ArrayList<>();
        inputs.map(JavaValues::value).forEach(input -> feed(input).ifPresent(all::add));
        refuseTooMany(all);
        all.forEach(one -> run(one.line(), one.input()));
        if (skipped > 0) {
            context.warn(Skipped.told(skipped));
        }
    }

    private Optional<Fed> feed(PropertyValue input) {
        try {
            BoundCmdlet line =
                    PipelineBinder.feed(template, input).orElseThrow(() -> notBound(input));
            return Optional.of(new Fed(line, input));
        } catch (CmdletFailure failure) {
            failed(failure);
            return Optional.empty();
        }
    }

    private static CmdletFailure notBound(PropertyValue input) {
        return new CmdletFailure(
                new ErrorRecord(
                        "The object cannot be bound to any parameter of the cmdlet.",
                        ErrorCategory.INVALID_ARGUMENT,
                        "InputObjectNotBound",
                        ValueText.of(input),
                        ExitCode.ERRORS));
    }

    private void refuseTooMany(List<Fed> all) {
        long targets = all.stream().map(one -> target(one.line())).distinct().count();
        if (isUnconfirmedChange() && targets > CONFIRMED_ABOVE) {
            context.confirm(
                    "Performing the operation \"%s\" on %d targets."
                            .formatted(template.cmdlet().name(), targets));
        }
    }

    private boolean isUnconfirmedChange() {
        String name = template.cmdlet().name();
        // -Force of Move-CsUser is about what is lost on the way, not about asking
        boolean forced = template.isOn("Force") && !"Move-CsUser".equals(name);
        return template.cmdlet().asksBeforeChanges()
                && !name.startsWith("Get-")
                && !template.isOn("WhatIf")
                && !template.isOff("Confirm")
                && !forced;
    }

    private static String target(BoundCmdlet line) {
        return line.cmdlet().own().stream()
                .filter(parameter -> parameter.pipelineInput() != PipelineInput.NONE)
                .map(ParameterDescription::name)
                .flatMap(name -> line.text(name).stream())
                .findFirst()
                .orElse("");
    }

    private void run(BoundCmdlet line, PropertyValue input) {
        context.turnTo(line, input);
        try {
            session.tracing(context, () -> action.run(context, given::add));
            done++;
        } catch (CmdletFailure failure) {
            failed(failure);
        }
    }

    private void failed(CmdletFailure failure) {
        ErrorRecord error = failure.error();
        if (endsEverything(error)) {
            throw new CmdletFailure(withCount(error), failure);
        }
        if (fed && Skipped.ERROR_ID.equals(error.errorId())) {
            skipped++;
            context.step(error.message());
        } else {
            context.goesOn(error);
        }
    }

    /** What the next object would meet as well, and a call that was wrong from the start. */
    private boolean endsEverything(ErrorRecord error) {
        return error.category() == ErrorCategory.CONNECTION_ERROR
                || error.category() == ErrorCategory.AUTHENTICATION_ERROR
                || CallContext.NOT_CONFIRMED.equals(error.errorId());
    }

    private ErrorRecord withCount(ErrorRecord error) {
        if (!fed) {
            return error;
        }
        return new ErrorRecord(
                "%s %d %s done before."
                        .formatted(
                                error.message(), done, done == 1 ? "object was" : "objects were"),
                error.category(),
                error.errorId(),
                error.target(),
                error.exitCode());
    }
}
