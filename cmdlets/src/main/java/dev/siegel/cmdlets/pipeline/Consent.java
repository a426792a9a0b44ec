package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.output.HarmlessText;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.session.Terminal;
import java.util.Locale;
import java.util.Optional;

/** Asks before changes; remembers a yes or a no to all for the rest of the pipeline. */
final class Consent {
    static final String CANCELLED = "Cancelled";
    static final String NOBODY_TO_ASK = "ConfirmationRequired";

    private static final String PROMPT =
            "[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [?] Help (default is \"Y\"): ";
    private static final String HELP =
            """
            Y - Goes on with this one only.
            A - Goes on with all of them.
            N - Leaves this one out and goes on with the next.
            L - Leaves all the others out.
            """;

    private final Session session;
    private boolean toAll;
    private boolean toNone;

    Consent(Session session) {
        this.session = session;
    }

    private enum Answer {
        YES,
        YES_TO_ALL,
        NO,
        NO_TO_ALL
    }

    /** Whether the administrator said no to all that is left. */
    boolean isRefused() {
        return toNone;
    }

    /** Goes on when the administrator agrees, ends the cmdlet otherwise. */
    void ask(String operation) {
        if (toAll) {
            return;
        }
        Terminal terminal = session.environment().terminal();
        if (!terminal.isThere()) {
            throw CmdletFailure.usage(
                    "%s This wants a confirmation and there is no terminal to ask on: use '-Confirm:$false'."
                            .formatted(operation),
                    NOBODY_TO_ASK);
        }
        session.out().flush();
        session.err()
                .print(
                        "Confirm\nAre you sure you want to perform this action?\n"
                                + HarmlessText.of(operation)
                                + "\n");
        session.err().flush();
        Answer answer = answer(terminal);
        toAll = answer == Answer.YES_TO_ALL;
        toNone = answer == Answer.NO_TO_ALL;
        if (answer == Answer.NO || toNone) {
            throw cancelled();
        }
    }

    /** Asks one question for everything that follows. */
    void askForAll(String operation) {
        ask(operation);
        toAll = true;
    }

    private Answer answer(Terminal terminal) {
        while (true) {
            Optional<String> typed = terminal.ask(PROMPT);
            switch (typed.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("l")) {
                case "", "y", "yes" -> {
                    return Answer.YES;
                }
                case "a" -> {
                    return Answer.YES_TO_ALL;
                }
                case "n", "no" -> {
                    return Answer.NO;
                }
                case "l" -> {
                    return Answer.NO_TO_ALL;
                }
                default -> {
                    session.err().print(HELP);
                    session.err().flush();
                }
            }
        }
    }

    private static CmdletFailure cancelled() {
        return new CmdletFailure(
                new ErrorRecord(
                        "Cancelled; nothing was changed.",
                        ErrorCategory.OPERATION_STOPPED,
                        CANCELLED,
                        "",
                        ExitCode.CANCELLED));
    }
}
