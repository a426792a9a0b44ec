package dev.siegel.protocols.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeXmlTest {
    @Test
    void a_file_entity_is_refused(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "do-not-read");
        var xml = "<!DOCTYPE a [<!ENTITY f SYSTEM \"" + secret.toUri() + "\">]><a>&f;</a>";

        assertThatThrownBy(() -> parse(xml))
                .isInstanceOf(MalformedSoapException.class)
                .hasMessageContaining("DOCTYPE")
                .hasMessageNotContaining("do-not-read");
    }

    @Test
    void an_entity_bomb_is_refused() {
        var levels =
                IntStream.range(1, 12)
                        .mapToObj(i ->
                                "<!ENTITY e%d \"%s\">"
                                        .formatted(i, ("&e" + (i - 1) + ";").repeat(10)))
                        .collect(Collectors.joining());
        var xml = "<!DOCTYPE a [<!ENTITY e0 \"ha\">" + levels + "]><a>&e11;</a>";

        assertThatThrownBy(() -> parse(xml)).isInstanceOf(MalformedSoapException.class);
    }

    @Test
    void an_external_subset_is_refused() {
        assertThatThrownBy(() -> parse("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>"))
                .isInstanceOf(MalformedSoapException.class);
    }

    @Test
    void depth_is_limited() throws Exception {
        var deepest = "<a>".repeat(SafeXml.DEEPEST) + "</a>".repeat(SafeXml.DEEPEST);

        assertThat(parse(deepest).getLocalName()).isEqualTo("a");
        assertThatThrownBy(() -> parse("<a>" + deepest + "</a>"))
                .isInstanceOf(MalformedSoapException.class);
    }

    @Test
    void the_number_of_attributes_is_limited() throws Exception {
        assertThat(parse(attributes(SafeXml.MOST_ATTRIBUTES)).getAttributes().getLength())
                .isEqualTo(SafeXml.MOST_ATTRIBUTES);
        assertThatThrownBy(() -> parse(attributes(SafeXml.MOST_ATTRIBUTES + 1)))
                .isInstanceOf(MalformedSoapException.class);
    }

    @Test
    void a_body_over_the_limit_is_refused_unread() {
        assertThatThrownBy(() -> SafeXml.parse(new byte[SafeXml.LARGEST_BODY + 1]))
                .isInstanceOf(MalformedSoapException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void a_document_cut_at_any_length_is_refused() {
        var xml = "<a b=\"c\"><d>e</d></a>";

        for (int length = 0; length < xml.length(); length++) {
            var cut = xml.substring(0, length);
            assertThatThrownBy(() -> parse(cut)).isInstanceOf(MalformedSoapException.class);
        }
    }

    @Test
    void a_comment_does_not_split_a_text() throws Exception {
        assertThat(Elements.text(parse("<a>sip:alice@example.com<!-- -->.org</a>")))
                .isEqualTo("sip:alice@example.com.org");
    }

    private static String attributes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> " a%d=\"\"".formatted(i))
                .collect(Collectors.joining("", "<a", "/>"));
    }

    private static org.w3c.dom.Element parse(String xml) throws MalformedSoapException {
        return SafeXml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
    }
}
