package dev.siegel.cmdlets.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.cmdlets.output.OutputForm.Kind;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFormTest {
    private static final Times BERLIN = new Times(ZoneId.of("Europe/Berlin"), false);

    private static CmdletObject object(String name, PropertyValue end) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("Name", new PropertyValue.Text(name));
        properties.put("PinExpirationTime", end);
        properties.put("IsPinSet", new PropertyValue.Flag(false));
        properties.put(
                "Groups",
                new PropertyValue.Many(
                        List.of(new PropertyValue.Text("a"), new PropertyValue.Text("b"))));
        properties.put("Count", new PropertyValue.Whole(12));
        return new CmdletObject("Example", List.of(), properties);
    }

    private static String printed(
            @Nullable Kind kind, List<String> properties, CmdletObject... objects) {
        var bytes = new ByteArrayOutputStream();
        ObjectWriter writer =
                new OutputForm(kind, properties, BERLIN)
                        .writer(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        List.of(objects).forEach(writer::write);
        writer.finish();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final CmdletObject ANNA = object("Anna", PropertyValue.NOTHING);
    private static final CmdletObject BERTA =
            object("Berta", new PropertyValue.Moment(Instant.parse("2013-09-25T11:35:03.5Z")));

    @Test
    void a_list_pads_labels_and_parts_objects_by_one_blank_line() {
        assertThat(printed(null, List.of(), ANNA, BERTA))
                .isEqualTo(
                        """
                        Name              : Anna
                        PinExpirationTime :
                        IsPinSet          : False
                        Groups            : {a, b}
                        Count             : 12

                        Name              : Berta
                        PinExpirationTime : 9/25/2013 1:35:03 PM
                        IsPinSet          : False
                        Groups            : {a, b}
                        Count             : 12
                        """);
    }

    @Test
    void no_objects_print_nothing_but_an_empty_array_in_json() {
        assertThat(printed(null, List.of())).isEmpty();
        assertThat(printed(Kind.LIST, List.of())).isEmpty();
        assertThat(printed(Kind.TABLE, List.of())).isEmpty();
        assertThat(printed(Kind.CSV, List.of())).isEmpty();
        assertThat(printed(Kind.NDJSON, List.of())).isEmpty();
        assertThat(printed(Kind.JSON, List.of()).replace(" ", "")).isEqualTo("[]\n");
    }

    @Test
    void a_table_is_as_wide_as_its_cells() {
        assertThat(printed(Kind.TABLE, List.of("name", "COUNT"), ANNA, BERTA))
                .isEqualTo(
                        """
                        Name  Count
                        ----  -----
                        Anna  12
                        Berta 12
                        """);
    }

    @Test
    void properties_are_chosen_in_any_case_and_by_asterisk() {
        assertThat(printed(Kind.LIST, List.of("*PIN*", "name"), ANNA))
                .isEqualTo(
                        """
                        PinExpirationTime :
                        IsPinSet          : False
                        Name              : Anna
                        """);
    }

    @Test
    void an_unknown_property_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> printed(Kind.LIST, List.of("Colour"), ANNA))
                .hasMessage(
                        "There is no property 'Colour'; there are: Name, PinExpirationTime, IsPinSet, Groups, Count.");
    }

    @Test
    void json_keeps_types_and_prints_times_in_utc() {
        assertThat(printed(Kind.JSON, List.of(), BERTA).replaceAll("\\s", ""))
                .isEqualTo(
                        """
                        [{"Name":"Berta","PinExpirationTime":"2013-09-25T11:35:03.500Z","IsPinSet":false,"Groups":["a","b"],"Count":12}]\
                        """);
    }

    @Test
    void ndjson_is_a_line_for_each_object_with_its_type() {
        assertThat(printed(Kind.NDJSON, List.of("Name", "PinExpirationTime"), ANNA, BERTA))
                .isEqualTo(
                        """
                        {"$type":"Example","Name":"Anna","PinExpirationTime":null}
                        {"$type":"Example","Name":"Berta","PinExpirationTime":"2013-09-25T11:35:03.500Z"}
                        """);
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+49 30", "-2", "@SUM(A1)"})
    void a_csv_cell_that_a_spreadsheet_would_run_is_guarded(String name) {
        assertThat(printed(Kind.CSV, List.of("Name"), object(name, PropertyValue.NOTHING)))
                .isEqualTo("Name\n'" + name + "\n");
    }

    @Test
    void csv_quotes_what_needs_it() {
        assertThat(
                        printed(
                                Kind.CSV,
                                List.of("Name", "PinExpirationTime"),
                                object("Berg, \"Anna\"", PropertyValue.NOTHING)))
                .isEqualTo("Name,PinExpirationTime\n\"Berg, \"\"Anna\"\"\",\n");
    }

    @Test
    void escapes_of_a_terminal_and_turned_writing_are_made_harmless() {
        String hostile = "\u001b[2Jevil\nIdentity : admin\u202efdp\u009b";

        assertThat(printed(Kind.LIST, List.of("Name"), object(hostile, PropertyValue.NOTHING)))
                .isEqualTo("Name : \\u001b[2Jevil\\u000aIdentity : admin\\u202efdp\\u009b\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2013-01-01T00:00:00Z,1/1/2013 12:00:00 AM",
        "2013-01-01T12:00:00Z,1/1/2013 12:00:00 PM",
        "2013-10-31T23:59:59.999Z,10/31/2013 11:59:59 PM"
    })
    void midnight_and_noon_are_twelve(String instant, String text) {
        assertThat(new Times(ZoneId.of("UTC"), false).text("Any", Instant.parse(instant)))
                .isEqualTo(text);
    }
}
