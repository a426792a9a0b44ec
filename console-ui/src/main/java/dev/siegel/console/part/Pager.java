package dev.siegel.console.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import dev.siegel.console.text.Words;
import java.util.Optional;

/** The way to the first, the previous, the next and the last page of a listing. */
public final class Pager extends Nav {
    private static final long serialVersionUID = 1L;

    public static final String PARAMETER = "at";

    private final transient Words words;

    public Pager(Words words) {
        this.words = words;
        addClassName("pager");
        getElement().setAttribute("aria-label", words.of("pager.name"));
    }

    /** The ways, and how many entries there are in all. */
    public void show(Href here, Stretch<?> stretch, long count) {
        show(here, stretch);
        add(Html.span("count", words.of("pager.count", count)));
    }

    /** The ways alone: nobody has counted. */
    public void show(Href here, Stretch<?> stretch) {
        removeAll();
        if (stretch.before().isPresent() || stretch.after().isPresent()) {
            add(
                    way(here, "pager.first", stretch.before().map(_ -> Position.FIRST)),
                    way(here, "pager.previous", stretch.before()),
                    way(here, "pager.next", stretch.after()),
                    way(here, "pager.last", stretch.after().map(_ -> Position.LAST)));
        }
    }

    private Anchor way(Href here, String key, Optional<Position> to) {
        Anchor link =
                to.map(position ->
                                Html.link(here.with(PARAMETER, address(position)), words.of(key)))
                        .orElseGet(() -> new Anchor("", words.of(key)));
        link.addClassName("button");
        if (to.isEmpty()) {
            link.removeHref();
            link.getElement().setAttribute("aria-disabled", "true");
        }
        return link;
    }

    private static String address(Position position) {
        return position.equals(Position.FIRST) ? "" : position.toString();
    }
}
