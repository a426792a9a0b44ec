package dev.siegel.console.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Failures;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Navigation;
import dev.siegel.console.part.Notices;
import dev.siegel.console.text.Words;

/** One box for everything an administrator may have in hand; Enter goes to the first hit. */
final class SearchBox extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final transient Desk desk;
    private final transient Words words;
    private final TextField field = new TextField();

    SearchBox(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("search");
        getElement().setAttribute("role", "search");
        field.setAriaLabel(words.of("search.name"));
        field.setPlaceholder(words.of("search.hint"));
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.addKeyDownListener(Key.ENTER, _ -> search());
        add(field);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        field.getElement()
                .executeJs(
                        """
                        const field = this;
                        const listener = event => {
                          if (!field.isConnected) {
                            document.removeEventListener('keydown', listener);
                            return;
                          }
                          const at = event.composedPath()[0];
                          const typing = at.isContentEditable
                            || /^(input|textarea|select)$/i.test(at.tagName);
                          if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
                            event.preventDefault();
                            field.focus();
                          }
                        };
                        document.addEventListener('keydown', listener);
                        """);
    }

    private void search() {
        String text = field.getValue().strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            Href hit = new Search(desk.useCases()).first(desk.caller(), text);
            Navigation.to(hit);
        } catch (RuntimeException failure) {
            Notices.show(Failures.text(words, failure));
        }
    }
}
