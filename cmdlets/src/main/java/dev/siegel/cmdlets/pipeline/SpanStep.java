package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.time.Duration;
import java.time.Instant;

/** New-TimeSpan: from one time to another, or of so many days, hours, minutes and seconds. */
final class SpanStep extends Step {
    SpanStep(StageContext context, Sink next) {
        super(context, next);
    }

    @Override
    void alone() {
        boolean between = line().has("Start") || line().has("End");
        emit(
                new PropertyValue.Span(
                        between
                                ? Duration.between(moment("Start"), moment("End"))
                                : Duration.ofDays(number("Days"))
                                        .plusHours(number("Hours"))
                                        .plusMinutes(number("Minutes"))
                                        .plusSeconds(number("Seconds"))));
    }

    private Instant moment(String parameter) {
        return line().text(parameter)
                .map(Instant::parse)
                .orElseGet(() -> context().session().environment().clock().instant());
    }

    private long number(String parameter) {
        return line().text(parameter).map(Long::parseLong).orElse(0L);
    }

    @Override
    void process(PropertyValue value) {
        throw CmdletFailure.usage("New-TimeSpan takes no objects.", "InputObjectNotBound");
    }
}
