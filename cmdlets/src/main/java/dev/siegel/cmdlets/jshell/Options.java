package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.table.CmdletTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The words calls are made of: switches and parameters; and the way of every call. */
public abstract sealed class Options permits CertificateCalls {
    public static final CsOption WHATIF = new CsOption("WhatIf", true);
    public static final CsOption FORCE = new CsOption("Force", true);
    public static final CsOption VERBOSE = new CsOption("Verbose", true);
    public static final CsOption NO_CONFIRM = new CsOption("Confirm", false);
    public static final CsOption ALL = new CsOption("All", true);
    public static final CsOption PASS_THRU = new CsOption("PassThru", true);

    public static final ErrorAction CONTINUE = ErrorAction.CONTINUE;
    public static final ErrorAction SILENTLY_CONTINUE = ErrorAction.SILENTLY_CONTINUE;
    public static final ErrorAction STOP = ErrorAction.STOP;
    public static final ErrorAction IGNORE = ErrorAction.IGNORE;

    Options() {}

    /** Any parameter by its name, abbreviated if need be; null gives {@code $null}. */
    public static CsOption with(String parameter, @Nullable Object value) {
        return new CsOption(parameter, value);
    }

    /** A condition as after Where-Object, for the server to apply. */
    public static CsOption filter(String condition) {
        return with("Filter", condition);
    }

    public static CsOption resultSize(int most) {
        return with("ResultSize", most);
    }

    /** One device, its id with or without braces. */
    public static CsOption device(String id) {
        return with("DeviceId", id);
    }

    public static CsOption expiresBefore(Instant time) {
        return with("ExpiresBefore", time);
    }

    /** Expires within this span of time from now. */
    public static CsOption expiresWithin(Duration span) {
        return expiresBefore(CsSession.current().environment().clock().instant().plus(span));
    }

    public static CsOption expiresAfter(Instant time) {
        return with("ExpiresAfter", time);
    }

    public static CsOption publishedBefore(Instant time) {
        return with("PublishedBefore", time);
    }

    public static CsOption publishedAfter(Instant time) {
        return with("PublishedAfter", time);
    }

    public static CsOption state(String state) {
        return with("State", state);
    }

    public static CsOption reason(String reason) {
        return with("Reason", reason);
    }

    public static CsOption enabled(boolean truth) {
        return with("Enabled", truth);
    }

    public static CsOption identity(String identity) {
        return with("Identity", identity);
    }

    public static CsOption target(String target) {
        return with("Target", target);
    }

    public static CsOption pool(String fqdn) {
        return with("Pool", fqdn);
    }

    public static CsOption errorAction(ErrorAction action) {
        return with("ErrorAction", action.word());
    }

    static <T extends Record> CsResult<T> call(
            String cmdlet, Function<CmdletObject, T> type, List<String> unnamed, CsOption... more) {
        return made(
                type,
                () -> Call.of(CsSession.current(), find(cmdlet), unnamed, List.of(more), false),
                Call::alone);
    }

    static <T extends Record> CsResult<T> feed(
            String cmdlet, Function<CmdletObject, T> type, Stream<?> objects, CsOption... more) {
        return made(
                type,
                () -> Call.of(CsSession.current(), find(cmdlet), List.of(), List.of(more), true),
                call -> call.over(objects));
    }

    /** Objects one by one; a result hands over all that its objects have. */
    static Stream<?> each(Iterable<?> objects) {
        return objects instanceof CsResult<?> result
                ? result.values().stream()
                : StreamSupport.stream(objects.spliterator(), false);
    }

    private static <T extends Record> CsResult<T> made(
            Function<CmdletObject, T> type, Supplier<Call> bound, Consumer<Call> run) {
        try {
            Call call = bound.get();
            run.accept(call);
            return CsResult.of(call.given(), type, call.account());
        } catch (CmdletFailure failure) {
            throw new CsException(failure);
        }
    }

    private static CmdletDescription find(String cmdlet) {
        return CmdletTable.find(cmdlet)
                .orElseThrow(() -> new CmdletFailure(CmdletTable.notFound(cmdlet)));
    }
}
