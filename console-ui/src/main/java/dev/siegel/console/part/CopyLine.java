package dev.siegel.console.part;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.siegel.console.text.Words;

/** A line to copy. */
public final class CopyLine extends Div {
    private static final long serialVersionUID = 1L;

    private final Code line = new Code();

    public CopyLine(Words words, String name) {
        addClassName("copy-line");
        NativeButton copy = new NativeButton(words.of("act.copy"));
        copy.addClassNames("button", "quiet");
        copy.getElement().setAttribute("type", "button");
        copy.getElement().setAttribute("aria-label", words.of("act.copy-what", name));
        copy.addClickListener(_ -> copy(copy, words.of("act.copied")));
        add(Html.span("copy-name", name), line, copy);
    }

    private void copy(NativeButton button, String done) {
        getElement()
                .executeJs(
                        "navigator.clipboard.writeText($0).then(() => { $1.textContent = $2; })",
                        line.getText(),
                        button.getElement(),
                        done);
    }

    public void show(String text) {
        line.setText(text);
    }
}
