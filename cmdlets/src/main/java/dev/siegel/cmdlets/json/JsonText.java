package dev.siegel.cmdlets.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads and writes JSON; nesting and size are limited while reading. */
public final class JsonText {
    private static final int DEEPEST = 64;
    private static final long LONGEST = 64L * 1024 * 1024;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxDocumentLength(LONGEST)
                                    .build())
                    .build();
    private static final Set<String> SECRETS =
            Set.of("password", "oldpassword", "newpassword", "token", "pin", "secret");

    private JsonText() {}

    /**
     * @throws IOException when it is no JSON, too deep or too long
     */
    public static Json read(byte[] text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return new Json.Null();
            }
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("something follows the JSON value");
            }
            return value;
        }
    }

    private static Json value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return members(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser);
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return new Json.Truth(token == JsonToken.VALUE_TRUE);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Json.Null();
        }
        return token.isNumeric()
                ? new Json.Numeric(parser.getText())
                : new Json.Text(parser.getText());
    }

    private static Json members(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, Json>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new Json.Members(members);
    }

    private static Json items(JsonParser parser) throws IOException {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new Json.Items(elements);
    }

    public static String write(Json value) {
        var text = new StringWriter();
        try (JsonGenerator generator = generator(text)) {
            write(generator, value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    /** A generator for those who write piece by piece. */
    public static JsonGenerator generator(Writer writer) throws IOException {
        return FACTORY.createGenerator(writer);
    }

    private static void write(JsonGenerator generator, Json value) throws IOException {
        switch (value) {
            case Json.Members(Map<String, Json> members) -> {
                generator.writeStartObject();
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    generator.writeFieldName(member.getKey());
                    write(generator, member.getValue());
                }
                generator.writeEndObject();
            }
            case Json.Items(List<Json> elements) -> {
                generator.writeStartArray();
                for (Json element : elements) {
                    write(generator, element);
                }
                generator.writeEndArray();
            }
            case Json.Text(String text) -> generator.writeString(text);
            case Json.Numeric(String digits) -> generator.writeNumber(digits);
            case Json.Truth(boolean truth) -> generator.writeBoolean(truth);
            case Json.Null _ -> generator.writeNull();
        }
    }

    /** The same value as a trace may show it: without what is secret. */
    public static Json masked(Json value) {
        return switch (value) {
            case Json.Members(Map<String, Json> members) -> {
                var shown = new LinkedHashMap<String, Json>();
                members.forEach((name, member) ->
                        shown.put(
                                name,
                                SECRETS.contains(name.toLowerCase(Locale.ROOT))
                                        ? new Json.Text("********")
                                        : masked(member)));
                yield new Json.Members(shown);
            }
            case Json.Items(List<Json> elements) ->
                    new Json.Items(elements.stream().map(JsonText::masked).toList());
            case Json.Text _, Json.Numeric _, Json.Truth _, Json.Null _ -> value;
        };
    }
}
