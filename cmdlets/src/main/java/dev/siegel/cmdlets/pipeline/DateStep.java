package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.Map;

/** Get-Date: now or a time named, as a date or as text. */
final class DateStep extends Step {
    private static final Map<String, ChronoField> PARTS =
            Map.of(
                    "Year", ChronoField.YEAR,
                    "Month", ChronoField.MONTH_OF_YEAR,
                    "Day", ChronoField.DAY_OF_MONTH,
                    "Hour", ChronoField.HOUR_OF_DAY,
                    "Minute", ChronoField.MINUTE_OF_HOUR,
                    "Second", ChronoField.SECOND_OF_MINUTE);

    private final Dates dates;

    DateStep(StageContext context, Sink next, Dates dates) {
        super(context, next);
        this.dates = dates;
    }

    @Override
    void alone() {
        Instant start =
                line().text("Date")
                        .map(Instant::parse)
                        .orElseGet(() -> context().session().environment().clock().instant());
        Instant moment = withParts(dates.at(start)).toInstant();
        emit(
                line().text("Format")
                        .<PropertyValue>map(
                                pattern -> new PropertyValue.Text(text(moment, pattern)))
                        .orElse(new PropertyValue.Moment(moment)));
    }

    private String text(Instant moment, String pattern) {
        return dates.text(moment, pattern)
                .orElseThrow(() ->
                        CmdletFailure.usage(
                                "The format '%s' is not understood.".formatted(pattern),
                                "FormatError"));
    }

    private ZonedDateTime withParts(ZonedDateTime time) {
        ZonedDateTime changed = time;
        try {
            for (Map.Entry<String, ChronoField> part : PARTS.entrySet()) {
                if (line().has(part.getKey())) {
                    changed =
                            changed.with(
                                    part.getValue(),
                                    Long.parseLong(line().required(part.getKey())));
                }
            }
            return changed;
        } catch (DateTimeException noDate) {
            throw new CmdletFailure(
                    CmdletFailure.usage("There is no such date.", "ArgumentOutOfRange").error(),
                    noDate);
        }
    }

    @Override
    void process(PropertyValue value) {
        throw CmdletFailure.usage("Get-Date takes no objects.", "InputObjectNotBound");
    }
}
