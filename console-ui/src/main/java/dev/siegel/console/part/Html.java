package dev.siegel.console.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The small pieces pages are made of. */
public final class Html {
    private Html() {}

    public static Div div(String style, Component... inside) {
        var made = new Div(inside);
        made.addClassName(style);
        return made;
    }

    public static Span span(String style, String text) {
        var made = new Span(text);
        made.addClassName(style);
        return made;
    }

    /** Text of unknown origin and direction: its own box keeps the line around it in order. */
    public static Span foreign(String text) {
        Span made = span("foreign", text);
        made.getElement().setAttribute("dir", "auto");
        return made;
    }

    /** A moment, and how far it is when that matters. */
    public static Div when(String moment, String far) {
        Div made = div("when", new Span(moment));
        if (!far.isEmpty()) {
            made.add(span("when-far", far));
        }
        return made;
    }

    public static Paragraph paragraph(String style, String text) {
        var made = new Paragraph(text);
        made.addClassName(style);
        return made;
    }

    /** A link to another page of the console. */
    public static Anchor link(Href to, String text) {
        var made = new Anchor(to.toString(), text);
        made.getElement().setAttribute("router-link", true);
        return made;
    }

    public static NativeButton button(String style, String text, Runnable act) {
        var made = new NativeButton(text, _ -> act.run());
        made.addClassNames("button", style);
        made.getElement().setAttribute("type", "button");
        return made;
    }

    /** A name and what it is. */
    public static Div fact(String name, Component value) {
        return div("fact", span("fact-name", name), value);
    }

    public static Div fact(String name, String value) {
        return fact(name, foreign(value));
    }
}
