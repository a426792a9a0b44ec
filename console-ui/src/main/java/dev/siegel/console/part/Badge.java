package dev.siegel.console.part;

import com.vaadin.flow.component.html.Span;
import dev.siegel.console.text.Words;
import dev.siegel.pool.certificate.CertificateState;
import java.util.Locale;

/** A state in a word, with a shape and a colour of its own. */
public final class Badge extends Span {
    private static final long serialVersionUID = 1L;

    /** The shapes there are; the rules of the style draw them. */
    public enum Shape {
        GOOD,
        WARNING,
        BAD,
        OVER,
        LIVE
    }

    public Badge(Shape shape, String text) {
        super(text);
        addClassNames("badge", "badge-" + shape.name().toLowerCase(Locale.ROOT));
    }

    public static Badge of(Words words, CertificateState state) {
        Shape shape =
                switch (state) {
                    case ACTIVE -> Shape.GOOD;
                    case EXPIRED -> Shape.WARNING;
                    case REVOKED -> Shape.BAD;
                    case REPLACED -> Shape.OVER;
                };
        return new Badge(shape, words.of("certificate-state", state));
    }

    public static Badge enabled(Words words, boolean enabled) {
        return enabled
                ? new Badge(Shape.GOOD, words.of("user.enabled"))
                : new Badge(Shape.BAD, words.of("user.disabled"));
    }

    public static Badge live(Words words, boolean live) {
        return live
                ? new Badge(Shape.LIVE, words.of("device.live"))
                : new Badge(Shape.OVER, words.of("device.not-live"));
    }
}
