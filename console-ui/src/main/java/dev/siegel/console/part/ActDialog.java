package dev.siegel.console.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import dev.siegel.console.text.Equivalent;
import dev.siegel.console.text.Words;
import java.util.List;
import java.util.function.Supplier;

/**
 * Says what an act will do and to whom, how it is done at the other doors, and does it at one
 * deliberate click. A refused act says why and leaves everything as it was.
 */
public final class ActDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Div problem = Html.div("problem");
    private final CopyLine cs;
    private final CopyLine rest;
    private final Div options = Html.div("act-options");
    private final Div effects = Html.div("act-effects");
    private final NativeButton confirm = new NativeButton();

    public ActDialog(Words words, String title, String verb) {
        this.words = words;
        this.cs = new CopyLine(words, "cs");
        this.rest = new CopyLine(words, "REST");
        setHeaderTitle(title);
        addClassName("act");
        setCloseOnOutsideClick(false);
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(effects, options, problem, Html.div("act-equivalents", cs, rest));
        confirm.setText(verb);
        confirm.addClassNames("button", "danger");
        getFooter().add(Html.button("quiet", words.of("act.cancel"), this::close), confirm);
    }

    /** What will happen, one sentence each. */
    public ActDialog effects(List<String> sentences) {
        var list = new UnorderedList();
        sentences.forEach(one -> list.add(new ListItem(Html.foreign(one))));
        effects.removeAll();
        effects.add(list);
        return this;
    }

    public ActDialog option(Component one) {
        options.add(one);
        return this;
    }

    public ActDialog equivalent(Equivalent same) {
        cs.show(same.cs());
        rest.show(same.rest());
        return this;
    }

    /** Opens it; {@code act} does the act and says what came of it. */
    public void ask(Supplier<String> act) {
        confirm.addClickListener(_ -> run(act));
        open();
        confirm.focus();
    }

    private void run(Supplier<String> act) {
        try {
            String done = act.get();
            close();
            Notices.show(done);
        } catch (RuntimeException failure) {
            problem.setText(Failures.text(words, failure));
            problem.setVisible(true);
            confirm.setEnabled(true);
        }
    }
}
