package dev.siegel.cmdlets.testing;

import dev.siegel.cmdlets.session.Terminal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A terminal on which the answers are typed beforehand; keeps what it was asked. */
public final class TypingTerminal implements Terminal {
    private final Deque<String> answers;
    private final List<String> prompts = new ArrayList<>();

    public TypingTerminal(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Optional<String> ask(String prompt) {
        prompts.add(prompt);
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<String> askSecretly(String prompt) {
        return ask(prompt);
    }

    public List<String> prompts() {
        return prompts;
    }
}
