package dev.siegel.protocols.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "2385f4c267, c2ac9957-2d32-5c48-87c9-e8f8bcb0cd28",
        "c8ca638a15, 34d859db-6585-5f91-a3b4-de853c15347d",
        "8248ca9ebb, 4233fd41-093b-5fd6-b5d2-651ed55969e6",
        "492a7ce35f, b43b3d1d-9f8f-5fdc-9f74-3ca273cadb97",
        "a0ae9e6cb0, c1589240-e660-594f-a8b3-4b55f358cbc1",
        "4a46e2b58881, e41f5523-0406-54e1-ad17-f0c228a51cfc"
    })
    void an_instance_is_derived_from_its_epid(String epid, String instance) {
        assertThat(new Epid(epid).instance()).hasToString(instance);
    }

    @ParameterizedTest
    @CsvSource({
        "4a46e2b58881, I1Uf5AYE4VStF_DCKKUc_AAA",
        "c8ca638a15, 21nYNIVlkV-jtN6FPBU0fQAA",
        "a0ae9e6cb0, QJJYwWDmT1mos0tV81jLwQAA"
    })
    void a_gruu_holds_the_instance(String epid, String opaque) {
        Gruu gruu = new Gruu("alice@example.com", new Epid(epid).instance());

        assertThat(gruu).hasToString("sip:alice@example.com;opaque=user:epid:" + opaque + ";gruu");
        assertThat(Gruu.parse(gruu.toString())).isEqualTo(gruu);
    }

    @ParameterizedTest
    @CsvSource({"QJJYwWDmT1mos0tV81jLwQAA", "qIIWS2j5AVeD_HxnQdxmlwAA", "21nYNIVlkV-jtN6FPBU0fQAA"})
    void a_documented_gruu_is_read_and_written_alike(String opaque) {
        String uri = "sip:alice@example.com;opaque=user:epid:" + opaque + ";gruu";

        assertThat(Gruu.parse(uri)).hasToString(uri);
    }

    @Test
    void the_documented_gruu_of_epid_01010101_is_that_of_its_instance() {
        InstanceId instance = new Epid("01010101").instance();

        assertThat(new Gruu("a@b", instance)).asString().contains(":qIIWS2j5AVeD_HxnQdxmlwAA;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:a@b",
                "sip:a@b;opaque=user:epid:;gruu",
                "sip:a@b;opaque=user:epid:gruu",
                "sip:a@b;opaque=user:epid:21nYNIVlkV-jtN6FPBU0fQAB;gruu",
                "sip:a@b;opaque=user:epid:21nYNIVlkV-jtN6FPBU0fQ;gruu",
                "sip:a@b;opaque=user:epid:?;gruu",
                "tel:a@b;opaque=user:epid:21nYNIVlkV-jtN6FPBU0fQAA;gruu"
            })
    void a_gruu_of_nobody_is_refused(String uri) {
        assertThatExceptionOfType(MalformedHeaderException.class).isThrownBy(() -> Gruu.parse(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<urn:uuid:>",
                "<urn:uuid:c2ac9957-2d32-5c48-87c9-e8f8bcb0cd2>",
                "<urn:uuid:c2ac9957-2d32-5c48-87c9-e8f8bcb0cd2g>",
                "<urn:uuid:c2ac9957-2d32-5c48-87c9-e8f8bcb0cd288>",
                "c2ac9957-2d32-5c48-87c9-e8f8bcb0cd28"
            })
    void an_instance_that_is_no_uuid_is_refused(String text) {
        assertThatExceptionOfType(MalformedHeaderException.class)
                .isThrownBy(() -> InstanceId.parse(text));
    }
}
