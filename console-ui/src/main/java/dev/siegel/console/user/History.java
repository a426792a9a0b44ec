package dev.siegel.console.user;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.siegel.console.part.Badge;
import dev.siegel.console.part.Column;
import dev.siegel.console.part.DataTable;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Html;
import dev.siegel.console.text.Times;
import dev.siegel.console.text.Words;
import dev.siegel.pool.audit.AuditEvent;
import java.util.List;
import java.util.stream.Collectors;

/** What happened to a user, the newest first. */
final class History extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final DataTable<AuditEvent> table;

    History(Words words, Times times) {
        this.words = words;
        addClassName("history");
        table =
                new DataTable<>(
                        words.of("history.title"),
                        List.of(
                                Column.when(
                                        words.of("history.when"), one -> times.minute(one.time())),
                                Column.of(
                                        words.of("history.what"),
                                        one ->
                                                Html.div(
                                                        "states",
                                                        Html.span("code", one.operation()),
                                                        outcome(one))),
                                Column.text(words.of("history.who"), AuditEvent::actor),
                                Column.text(words.of("history.from"), AuditEvent::actorAddress),
                                Column.text(words.of("history.details"), History::details)));
        add(new H2(words.of("history.title")), table);
    }

    void show(List<AuditEvent> events) {
        setVisible(!events.isEmpty());
        table.show(events, Href.of(""));
    }

    private Badge outcome(AuditEvent one) {
        if (one.dryRun()) {
            return new Badge(Badge.Shape.OVER, words.of("history.dry-run"));
        }
        return switch (one.outcome()) {
            case DONE -> new Badge(Badge.Shape.GOOD, words.of("history.done"));
            case REFUSED -> new Badge(Badge.Shape.WARNING, words.of("history.refused"));
            case FAILED -> new Badge(Badge.Shape.BAD, words.of("history.failed"));
        };
    }

    private static String details(AuditEvent one) {
        return one.details().entrySet().stream()
                .map(detail -> detail.getKey() + " " + detail.getValue())
                .collect(Collectors.joining(", "));
    }
}
