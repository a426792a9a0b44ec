package dev.siegel.protocols.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code ;name=value} part of a header in its order, values without their quotes. */
public record Parameters(List<Parameter> list) {
    static final Parameters NONE = new Parameters(List.of());

    private static final int MOST = 64;

    /** One parameter; a flag such as {@code gruu} has an empty value. */
    public record Parameter(String name, String value) {}

    public Parameters {
        list = List.copyOf(list);
    }

    public Optional<String> value(String name) {
        return list.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** Reads from the first semicolon to the end of the value. */
    static Parameters read(Cursor cursor) {
        List<Parameter> read = new ArrayList<>();
        cursor.skipBlanks();
        while (cursor.takeIf(';')) {
            cursor.skipBlanks();
            if (read.size() == MOST) {
                throw cursor.malformed("more than " + MOST + " parameters");
            }
            if (!cursor.atEnd() && cursor.peek() != ';') {
                read.add(readOne(cursor));
            }
            cursor.skipBlanks();
        }
        if (!cursor.atEnd()) {
            throw cursor.malformed("parameter expected at character " + cursor.position());
        }
        return new Parameters(read);
    }

    private static Parameter readOne(Cursor cursor) {
        String name = cursor.token();
        cursor.skipBlanks();
        if (!cursor.takeIf('=')) {
            return new Parameter(name, "");
        }
        cursor.skipBlanks();
        boolean quoted = !cursor.atEnd() && cursor.peek() == '"';
        return new Parameter(name, quoted ? cursor.quoted() : cursor.until(";"));
    }
}
