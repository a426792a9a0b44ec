package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.user.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingsTest {
    private static final String CERTIFICATES = "/api/v1/certificates";
    private static final String USERS = "/api/v1/users";

    private final TestingApi api = TestingApi.start();
    private final Samples samples = new Samples(api);

    @AfterEach
    void close() {
        api.close();
    }

    private static List<Object> column(Answer answer, String name) {
        List<Object> column = new ArrayList<>();
        answer.isOk().list("items").forEach(one -> column.add(one.getOrDefault(name, "none")));
        return column;
    }

    private List<Object> everyPage(String query, String name) {
        List<Object> seen = new ArrayList<>();
        @Nullable Object cursor = "";
        while (cursor != null) {
            String more = cursor.equals("") ? "" : "&cursor=" + cursor;
            Answer page = api.local().get(query + more).isOk();
            seen.addAll(column(page, name));
            cursor = page.member("nextCursor");
        }
        return seen;
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    @Test
    void users_are_filtered_searched_sorted_and_counted() {
        samples.user("ken", "Ken Myer");
        samples.user("pilar", "Pilar Ackerman");
        samples.user("zoe", "Ken Zoe");

        Answer filtered =
                api.local()
                        .get(
                                USERS
                                        + "?count=true&sort=-displayName&filter="
                                        + encoded("DisplayName -like 'ken*' -and Enabled"));
        Answer found = api.local().get(USERS + "?q=acker");
        Answer byOldName = api.local().get(USERS + "?displayName=*%20Myer&limit=1");

        assertThat(column(filtered, "displayName")).containsExactly("Ken Zoe", "Ken Myer");
        assertThat(filtered.member("count")).isEqualTo(2);
        assertThat(column(found, "displayName")).containsExactly("Pilar Ackerman");
        assertThat(found.member("count")).isNull();
        assertThat(column(byOldName, "displayName")).containsExactly("Ken Myer");
    }

    @Test
    void a_listing_tells_what_each_user_holds() {
        User ken = samples.user("ken", "Ken Myer");
        ClientCertificate one = samples.certificate(ken, Samples.DEVICE);
        samples.certificate(ken, Samples.OTHER_DEVICE);

        Answer answer =
                api.local().get(USERS + "?fields=nextExpirationTime,sipAddress,devices").isOk();

        assertThat(answer.list("items").getFirst())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "devices",
                                2,
                                "sipAddress",
                                "sip:ken@sip.example.com",
                                "nextExpirationTime",
                                one.expirationTime().toString()));
    }

    @Test
    void certificates_of_all_users_are_found_by_state_and_time() {
        User ken = samples.user("ken", "Ken Myer");
        User anna = samples.user("anna", "Anna");
        samples.certificate(ken, Samples.DEVICE);
        ClientCertificate lost = samples.certificate(anna, Samples.DEVICE);
        api.pool.certificates.end(
                anna.id(),
                List.of(lost.id()),
                Ending.revoked(api.pool.clock.instant(), "admin", RevocationReason.DEVICE_LOST));
        api.pool.clock.advance(Duration.ofDays(100));
        ClientCertificate used = samples.certificate(anna, Samples.OTHER_DEVICE);
        samples.register(used);
        api.pool.users.update(anna.withEnabled(false));

        assertThat(column(api.local().get(CERTIFICATES), "identity"))
                .containsExactly("sip:ken@sip.example.com", "sip:anna@sip.example.com");
        assertThat(column(api.local().get(CERTIFICATES + "?state=all"), "state"))
                .containsExactly("active", "revoked", "active");
        assertThat(column(api.local().get(CERTIFICATES + "?state=revoked"), "revocationReason"))
                .containsExactly("deviceLost");
        String before = used.expirationTime().minusSeconds(1).toString();
        for (String one :
                List.of(
                        "?expiresBefore=" + before,
                        "?publishedBefore=" + used.publicationTime(),
                        "?userEnabled=true",
                        "?lastUsedBefore=" + used.publicationTime(),
                        "?deviceId=" + Samples.DEVICE,
                        "?filter=" + encoded("{$_.ExpirationTime -lt \"" + before + "\"}"))) {
            assertThat(column(api.local().get(CERTIFICATES + one), "identity"))
                    .as(one)
                    .containsExactly("sip:ken@sip.example.com");
        }
        for (String one :
                List.of(
                        "?expiresAfter=" + before,
                        "?publishedAfter=2026-04-01T00:00:00Z",
                        "?userEnabled=false",
                        "?lastUsedAfter=2026-04-01T00:00:00Z",
                        "?userAgent=uccapi*&deviceId=%7B" + Samples.OTHER_DEVICE + "%7D",
                        "?filter=" + encoded("RegistrationState -eq registered"))) {
            assertThat(column(api.local().get(CERTIFICATES + one), "identity"))
                    .as(one)
                    .containsExactly("sip:anna@sip.example.com");
        }
        assertThat(column(api.local().get(CERTIFICATES + "?userAgent=other*"), "state")).isEmpty();
        assertThat(column(api.local().get(CERTIFICATES + "?issuedVia=pin"), "state")).isEmpty();
        assertThat(
                        column(
                                api.local()
                                        .get(
                                                CERTIFICATES
                                                        + "?issuedVia=ntlm&pool=POOL01.example.com"),
                                "state"))
                .hasSize(2);
    }

    @Test
    void a_serial_number_is_found_in_every_form_it_is_printed_in() {
        User ken = samples.user("ken", "Ken Myer");
        samples.certificate(ken, Samples.OTHER_DEVICE);
        ClientCertificate one = samples.certificate(ken, Samples.DEVICE);
        String hex = String.valueOf(one.serialNumber());
        String thumbprint = String.valueOf(one.thumbprint());
        byte[] bytes = HexFormat.of().parseHex(hex);
        List<String> pairs = new ArrayList<>();
        for (byte each : bytes) {
            pairs.add(HexFormat.of().toHexDigits(each));
        }

        List<String> forms = new ArrayList<>(List.of("serialNumber=" + hex));
        forms.add("serialNumber=" + String.join(":", pairs));
        forms.add("serialNumber=" + String.join("%20", pairs));
        forms.add("serialNumber=0x" + hex);
        Collections.reverse(pairs);
        forms.add("serialNumber=" + String.join(":", pairs));
        forms.add("thumbprint=" + thumbprint.toLowerCase(Locale.ROOT));
        forms.add("thumbprint=" + thumbprint.replaceAll("..", "$0:").substring(0, 59));

        for (String form : forms) {
            assertThat(column(api.local().get(CERTIFICATES + "?" + form), "serialNumber"))
                    .as(form)
                    .containsExactly(hex);
        }
        assertThat(column(api.local().get(CERTIFICATES + "?serialNumber=77"), "state")).isEmpty();
    }

    @Test
    void pages_hold_every_certificate_once_in_each_order() {
        for (int at = 0; at < 4; at++) {
            User user = samples.user("u" + at, "Somebody");
            samples.certificate(user, Samples.DEVICE);
            samples.certificate(user, Samples.OTHER_DEVICE);
        }

        for (String sort :
                List.of("expirationTime", "-publicationTime", "identity,-expirationTime")) {
            List<Object> seen = everyPage(CERTIFICATES + "?limit=3&sort=" + sort, "serialNumber");
            assertThat(seen).as(sort).hasSize(8).doesNotHaveDuplicates();
        }
        assertThat(everyPage(USERS + "?limit=3&sort=-sipAddress", "samAccountName"))
                .containsExactly("u3", "u2", "u1", "u0");
    }

    @Test
    void a_cursor_belongs_to_its_question() {
        for (int at = 0; at < 3; at++) {
            samples.certificate(samples.user("u" + at, "Somebody"), Samples.DEVICE);
        }
        Object cursor = api.local().get(CERTIFICATES + "?limit=1").member("nextCursor");

        for (String other :
                List.of(
                        CERTIFICATES + "?state=all&cursor=",
                        CERTIFICATES + "?sort=identity&cursor=",
                        CERTIFICATES + "?filter=UserEnabled&cursor=",
                        USERS + "?cursor=",
                        CERTIFICATES + "?cursor=AAAA")) {
            api.local().get(other + cursor).isProblem(400, "malformed-request");
        }
        assertThat(column(api.local().get(CERTIFICATES + "?limit=7&cursor=" + cursor), "state"))
                .hasSize(2);
    }

    @Test
    void an_export_holds_all_of_a_listing() {
        for (int at = 0; at < 2100; at++) {
            samples.user("user%04d".formatted(at), "Somebody");
        }

        Answer csv = api.local().header("Accept", "text/csv").get(USERS).isOk();
        Answer lines =
                api.local()
                        .header("Accept", "application/x-ndjson")
                        .get(USERS + "?fields=samAccountName&sort=-sipAddress")
                        .isOk();
        Answer few = api.local().header("Accept", "text/csv").get(USERS + "?limit=2").isOk();

        assertThat(csv.header("Content-Type")).contains("text/csv");
        assertThat(csv.header("Content-Disposition").orElseThrow()).contains("users.csv");
        assertThat(csv.body().lines())
                .hasSize(2101)
                .first()
                .asString()
                .startsWith("id,sipAddress,");
        assertThat(csv.body().lines().skip(1)).doesNotHaveDuplicates();
        assertThat(lines.body().lines())
                .hasSize(2100)
                .first()
                .isEqualTo("{\"samAccountName\":\"user2099\"}");
        assertThat(few.body().lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=cmd|'=cmd",
                "+1|'+1",
                "-1|'-1",
                "@x|'@x",
                "a=b|a=b",
                "a,b|\"a,b\"",
                "=1,2|\"'=1,2\"",
                "say \"x\"|\"say \"\"x\"\"\"",
            })
    void no_cell_of_an_export_becomes_a_formula(String displayName, String cell) {
        samples.user("ken", displayName);

        Answer csv =
                api.local()
                        .header("Accept", "text/csv")
                        .get(USERS + "?fields=displayName,enabled,lineUri")
                        .isOk();

        assertThat(csv.body()).isEqualTo("displayName,enabled,lineUri\r\n" + cell + ",true,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CERTIFICATES + "?filter=Colour%20-eq%201",
                CERTIFICATES + "?filter=ExpirationTime%20-lt%20soon",
                CERTIFICATES + "?filter=",
                CERTIFICATES + "?sort=colour",
                CERTIFICATES + "?sort=",
                CERTIFICATES + "?sort=identity,identity",
                CERTIFICATES + "?sort=identity;drop",
                CERTIFICATES + "?fields=colour",
                CERTIFICATES + "?fields=",
                CERTIFICATES + "?count=maybe",
                CERTIFICATES + "?limit=0",
                CERTIFICATES + "?cursor=%00",
                CERTIFICATES + "?state=gone",
                CERTIFICATES + "?expiresBefore=tomorrow",
                CERTIFICATES + "?expiresBefore=9/5/2018",
                CERTIFICATES + "?deviceId=375",
                CERTIFICATES + "?serialNumber=xyz",
                CERTIFICATES + "?serialNumber=",
                CERTIFICATES + "?thumbprint=77",
                CERTIFICATES + "?issuedVia=carrier",
                CERTIFICATES + "?userEnabled=1",
                CERTIFICATES + "?userAgent=%5Bab%5D",
                CERTIFICATES + "?state=all&state=all",
                CERTIFICATES + "?colour=blue",
                USERS + "?q=",
                USERS + "?q=a%20b%20c%20d%20e%20f",
                USERS + "?filter=%7BDisplayName%20-match%20'(a%2B)%2Bb'%7D",
                USERS + "?filter=Enabled%20-eq%20%24yes",
                USERS + "?identity=ken@example.com&q=ken",
                USERS + "?displayName=",
                USERS + "?sort=lineUri",
            })
    void what_no_listing_can_answer_is_refused_in_every_form(String path) {
        samples.user("ken", "Ken Myer");

        api.local().get(path).isProblem(400, "malformed-request");
        api.local()
                .header("Accept", "text/csv, application/problem+json")
                .get(path)
                .isProblem(400, "malformed-request");
    }

    @Test
    void a_filter_nested_a_thousand_deep_is_refused() {
        String filter = "(".repeat(1000) + "Enabled" + ")".repeat(1000);

        Answer answer = api.local().get(USERS + "?filter=" + filter);

        answer.isProblem(400, "malformed-request");
        assertThat(answer.member("detail")).asString().contains("nested more than 100 deep");
    }

    @Test
    void one_user_s_certificates_are_filtered_too() {
        User ken = samples.user("ken", "Ken Myer");
        samples.certificate(ken, Samples.DEVICE);
        samples.certificate(ken, Samples.OTHER_DEVICE);
        String path = USERS + "/sip:ken@sip.example.com/certificates?";

        assertThat(column(api.local().get(path + "deviceId=" + Samples.DEVICE), "deviceId"))
                .containsExactly(Samples.DEVICE);
        assertThat(
                        column(
                                api.local()
                                        .get(
                                                path
                                                        + "filter="
                                                        + encoded(
                                                                "DeviceId -ne '"
                                                                        + UUID.fromString(
                                                                                Samples.DEVICE)
                                                                        + "'")),
                                "deviceId"))
                .containsExactly(Samples.OTHER_DEVICE);
        assertThat(column(api.local().get(path + "expiresBefore=2026-03-02T00:00:00Z"), "state"))
                .isEmpty();
        api.local().get(path + "filter=Colour").isProblem(400, "malformed-request");
        api.local().get(path + "sort=identity").isProblem(400, "malformed-request");
    }

    @Test
    void every_reader_may_list_and_nobody_without_a_token() {
        for (Role role : Right.READ.roles()) {
            api.as(role).get(CERTIFICATES).isOk();
        }
        api.anonymous().get(CERTIFICATES).isProblem(401, "not-authenticated");
    }
}
