package dev.siegel.cmdlets.shell;

import java.util.List;

/**
 * The words that may stand where the cursor is.
 *
 * @param start where the word they replace begins
 */
record Suggestions(int start, List<Suggestion> words) {
    Suggestions {
        words = List.copyOf(words);
    }

    List<String> texts() {
        return words.stream().map(Suggestion::text).toList();
    }
}
