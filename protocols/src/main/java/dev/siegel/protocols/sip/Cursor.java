package dev.siegel.protocols.sip;

import java.util.ArrayList;
import java.util.List;

/** Walks through a header value; knows quoted strings, angle brackets and white space. */
final class Cursor {
    private final String header;
    private final String text;
    private int position;

    Cursor(String header, String text) {
        this.header = header;
        this.text = text;
    }

    /** Cuts a list at its commas, but not at those in quotes or angle brackets. */
    static List<String> split(String header, String text) {
        Cursor cursor = new Cursor(header, text);
        List<String> elements = new ArrayList<>();
        int start = 0;
        boolean inBrackets = false;
        while (!cursor.atEnd()) {
            char c = cursor.peek();
            if (c == '"') {
                cursor.quoted();
                continue;
            }
            inBrackets = c == '<' || (inBrackets && c != '>');
            if (c == ',' && !inBrackets) {
                elements.add(text.substring(start, cursor.position).strip());
                start = cursor.position + 1;
            }
            cursor.position++;
        }
        elements.add(text.substring(start).strip());
        return elements;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    char peek() {
        return text.charAt(position);
    }

    int position() {
        return position;
    }

    boolean takeIf(char expected) {
        if (atEnd() || peek() != expected) {
            return false;
        }
        position++;
        return true;
    }

    void skipBlanks() {
        while (!atEnd() && Characters.isBlank(peek())) {
            position++;
        }
    }

    /** Text up to one of the stops or the end, without the white space around it. */
    String until(String stops) {
        int start = position;
        while (!atEnd() && stops.indexOf(peek()) < 0) {
            position++;
        }
        return text.substring(start, position).strip();
    }

    String token() {
        int start = position;
        while (!atEnd() && Characters.isTokenCharacter(peek())) {
            position++;
        }
        if (start == position) {
            throw malformed("name expected at character " + start);
        }
        return text.substring(start, position);
    }

    /** A quoted string without its quotes and escapes. */
    String quoted() {
        StringBuilder value = new StringBuilder();
        position++;
        while (!takeIf('"')) {
            takeIf('\\');
            if (atEnd()) {
                throw malformed("quoted string without an end");
            }
            value.append(peek());
            position++;
        }
        return value.toString();
    }

    MalformedHeaderException malformed(String why) {
        return new MalformedHeaderException(header, why);
    }
}
