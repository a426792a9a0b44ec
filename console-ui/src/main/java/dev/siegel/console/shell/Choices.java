package dev.siegel.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinService;
import dev.siegel.console.session.Preference;
import dev.siegel.console.text.Words;
import java.util.List;
import java.util.Locale;

/** The language and the colours an administrator wants; a cookie remembers them. */
final class Choices extends Div {
    private static final long serialVersionUID = 1L;

    Choices(Words words) {
        addClassName("choices");
        add(language(words), theme(words));
    }

    private static Select<Locale> language(Words words) {
        Select<Locale> select = new Select<>();
        select.setAriaLabel(words.of("shell.language"));
        select.setItems(Words.LANGUAGES);
        select.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        select.setValue(words.language());
        select.addValueChangeListener(
                chosen -> choose(Preference.LANGUAGE, chosen.getValue().getLanguage()));
        return select;
    }

    private static Select<String> theme(Words words) {
        Select<String> select = new Select<>();
        select.setAriaLabel(words.of("shell.theme"));
        select.setItems(List.of("system", "light", "dark", "contrast"));
        select.setItemLabelGenerator(one -> words.of("theme." + one));
        select.setValue(Preference.THEME.of(VaadinService.getCurrentRequest()).orElse("system"));
        select.addValueChangeListener(chosen -> choose(Preference.THEME, chosen.getValue()));
        return select;
    }

    /** The page is made anew: every word of it may be another. */
    private static void choose(Preference preference, String value) {
        UI.getCurrent()
                .getPage()
                .executeJs("document.cookie = $0; location.reload();", preference.cookie(value));
    }
}
