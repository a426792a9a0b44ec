package dev.siegel.console.overview;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.siegel.console.part.Html;
import dev.siegel.console.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shares of a whole as one bar of SVG, with its numbers beside it. */
final class ShareChart extends Div {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 1000;

    /** A part: the word for it, its colour, how many. */
    record Share(String key, String colour, long number) {}

    ShareChart(Words words, List<Share> shares) {
        addClassName("share-chart");
        var bar = new Svg(svg(shares));
        bar.getElement().setAttribute("role", "img");
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        shares.stream()
                                .map(one -> label(words, one))
                                .collect(Collectors.joining(", ")));
        Div legend = Html.div("legend");
        for (Share one : shares) {
            var swatch = new Span();
            swatch.addClassNames("swatch", "swatch-" + one.colour());
            legend.add(Html.div("legend-part", swatch, new Span(label(words, one))));
        }
        add(bar, legend);
    }

    private static String label(Words words, Share share) {
        return words.of("overview." + share.key())
                + ": "
                + String.format(words.language(), "%,d", share.number());
    }

    /** Nothing but numbers and names of ours go in. */
    static String svg(List<Share> shares) {
        long whole = Math.max(1, shares.stream().mapToLong(Share::number).sum());
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(" 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        double at = 0;
        for (Share one : shares) {
            double width = (double) one.number() * WIDTH / whole;
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<rect class=\"fill-%s\" x=\"%.1f\" width=\"%.1f\" height=\"20\"/>",
                            one.colour(),
                            at,
                            width));
            at += width;
        }
        return svg.append("</svg>").toString();
    }
}
