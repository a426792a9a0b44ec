package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
    private final TestingApi api = TestingApi.start();
    private final Samples samples = new Samples(api);

    @AfterEach
    void close() {
        api.close();
    }

    private static List<Object> addresses(Answer answer) {
        return answer.isOk().list("items").stream().map(one -> one.get("sipAddress")).toList();
    }

    @Test
    void an_account_becomes_a_user() {
        samples.account("kenmyer", "Ken Myer");

        Answer made =
                api.local()
                        .post(
                                "/api/v1/users",
                                """
                                {"identity":"kenmyer@example.com","sipAddress":"sip:Ken@example.com"}\
                                """)
                        .isCreated();

        assertThat(made.members())
                .containsEntry("sipAddress", "sip:Ken@example.com")
                .containsEntry("samAccountName", "kenmyer")
                .containsEntry("registrarPool", "pool01.example.com")
                .containsEntry("enabled", true)
                .containsEntry("lineUri", null);
        assertThat(made.member("enabledTime")).hasToString("2026-03-01T10:00:00Z");
        assertThat(addresses(api.local().get("/api/v1/users")))
                .containsExactly("sip:Ken@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "FirstLastName, sip:Ken.Myer@sip.example.com",
        "SamAccountName, sip:kenmyer@sip.example.com",
        "UserPrincipalName, sip:kenmyer@example.com"
    })
    void the_address_may_follow_from_the_account(String type, String expected) {
        samples.account("kenmyer", "Ken Myer");

        Answer made =
                api.local()
                        .post(
                                "/api/v1/users",
                                """
                                {"identity":"EXAMPLE\\\\kenmyer","sipAddressType":"%s",\
                                "sipDomain":"sip.example.com"}\
                                """
                                        .formatted(type));

        assertThat(made.isCreated().member("sipAddress")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | malformed-request           | {}
                    400 | malformed-request           | {"identity":"kenmyer@example.com"}
                    400 | malformed-request           | {"identity":"kenmyer@example.com","sipAddress":"sip:a@b.c","sipAddressType":"SamAccountName"}
                    400 | malformed-request           | {"identity":"kenmyer@example.com","sipAddress":"sip:a b"}
                    400 | malformed-request           | {"identity":"kenmyer@example.com","sipAddressType":"Nickname"}
                    400 | malformed-request           | {"identity":"* Myer","sipAddress":"sip:a@b.c"}
                    400 | malformed-request           | {"identity":"kenmyer@example.com","sipAddress":"sip:a@b.c","registrarPool":"other.example.com"}
                    404 | management-object-not-found | {"identity":"nobody@example.com","sipAddress":"sip:a@b.c"}
                    409 | sip-address-taken           | {"identity":"kenmyer@example.com","sipAddress":"SIP:taken@SIP.example.com"}
                    409 | already-enabled             | {"identity":"taken@example.com","sipAddress":"sip:a@b.c"}
                    422 | constraint-violation        | {"identity":"kenmyer@example.com","sipAddressType":"EmailAddress"}
                    422 | constraint-violation        | {"identity":"kenmyer@example.com","sipAddressType":"SamAccountName"}
                    """)
    void what_cannot_be_enabled_is_refused_with_the_cause(int status, String slug, String body) {
        samples.account("kenmyer", "Ken Myer");
        samples.user("taken", "Somebody Else");

        api.local().post("/api/v1/users", body).isProblem(status, slug);

        assertThat(addresses(api.local().get("/api/v1/users"))).hasSize(1);
    }

    @Test
    void a_dry_run_enables_nobody() {
        samples.account("kenmyer", "Ken Myer");

        Answer answer =
                api.local()
                        .post(
                                "/api/v1/users?dryRun=true",
                                """
                                {"identity":"kenmyer@example.com","sipAddress":"sip:ken@example.com"}\
                                """)
                        .isOk();

        assertThat(answer.member("whatIf"))
                .isEqualTo(
                        List.of(
                                "Performing the operation \"Enable-CsUser\" on target"
                                        + " \"sip:ken@example.com\"."));
        assertThat(addresses(api.local().get("/api/v1/users"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:kenmyer@sip.example.com",
                "SIP:KENMYER@SIP.EXAMPLE.COM",
                "kenmyer@sip.example.com",
                "sip%3Akenmyer%40sip.example.com",
                "kenmyer@example.com"
            })
    void a_user_is_got_by_each_form_a_path_takes(String segment) {
        User user = samples.user("kenmyer", "Ken Myer");

        Answer byName = api.local().get("/api/v1/users/" + segment).isOk();
        Answer byId = api.local().get("/api/v1/users/" + user.id()).isOk();

        assertThat(byName.members()).isEqualTo(byId.members());
        assertThat(byName.member("id")).isEqualTo(user.id().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity=sip:kenmyer@sip.example.com",
                "identity=EXAMPLE%5Ckenmyer",
                "identity=Ken%20Myer",
                "identity=CN%3Dkenmyer,OU%3DAccounts,DC%3Dexample,DC%3Dcom",
                "displayName=*%20Myer",
                "displayName=Ken*"
            })
    void users_are_looked_up_by_the_other_forms(String query) {
        samples.user("kenmyer", "Ken Myer");
        samples.user("other", "Pilar Ackerman");

        assertThat(addresses(api.local().get("/api/v1/users?" + query)))
                .containsExactly("sip:kenmyer@sip.example.com");
    }

    @Test
    void an_identity_of_several_is_refused_with_the_candidates() {
        samples.user("ken1", "Ken Myer");
        samples.user("ken2", "Ken Myer");

        Answer answer =
                api.local()
                        .get("/api/v1/users?identity=Ken%20Myer")
                        .isProblem(409, "identity-ambiguous");

        assertThat(answer.member("target")).isEqualTo("Ken Myer");
        assertThat(answer.list("candidates"))
                .extracting(one -> one.get("sipAddress"))
                .containsExactly("sip:ken1@sip.example.com", "sip:ken2@sip.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/users/sip:nobody@example.com, 404, management-object-not-found",
        "/api/v1/users/00000000-0000-0000-0000-000000000000, 404, management-object-not-found",
        "/api/v1/users?identity=nobody@example.com, 404, management-object-not-found",
        "/api/v1/users/Ken%20Myer, 400, malformed-request",
        "/api/v1/users/EXAMPLE%5Ckenmyer, 400, malformed-request",
        "/api/v1/users/*, 400, malformed-request",
        "/api/v1/users/sip:, 400, malformed-request",
        "/api/v1/users?identity=*%20Myer, 400, malformed-request",
        "/api/v1/users?identity=, 400, malformed-request",
        "/api/v1/users?identity=a@b.c&displayName=x, 400, malformed-request",
        "/api/v1/users?limit=0, 400, malformed-request",
        "/api/v1/users?limit=1001, 400, malformed-request",
        "/api/v1/users?limit=-1, 400, malformed-request",
        "/api/v1/users?limit=99999999999, 400, malformed-request",
        "/api/v1/users?limit=ten, 400, malformed-request"
    })
    void what_names_nobody_or_is_no_name_is_refused(String path, int status, String slug) {
        samples.user("kenmyer", "Ken Myer");

        api.local().get(path).isProblem(status, slug);
    }

    @Test
    void one_s_sip_address_wins_over_another_s_user_principal_name() {
        samples.user("kenmyer", "Ken Myer");
        samples.account("third", "Third");
        api.local()
                .post(
                        "/api/v1/users",
                        """
                        {"identity":"third@example.com","sipAddress":"sip:kenmyer@example.com"}\
                        """)
                .isCreated();

        Answer answer = api.local().get("/api/v1/users/kenmyer@example.com").isOk();

        assertThat(answer.member("userPrincipalName")).isEqualTo("third@example.com");
    }

    @Test
    void pages_hold_every_user_once_whatever_comes_in_between() {
        for (String name : List.of("b", "d", "f", "h", "j")) {
            samples.user(name, "x");
        }
        List<Object> seen = new ArrayList<>();

        @Nullable Object cursor = "";
        while (cursor != null) {
            String more = cursor.equals("") ? "" : "&cursor=" + cursor;
            Answer page = api.local().get("/api/v1/users?limit=2" + more);
            seen.addAll(addresses(page));
            cursor = page.member("nextCursor");
            samples.user("a" + seen.size(), "inserted before the cursor");
        }

        assertThat(seen)
                .containsExactly(
                        "sip:b@sip.example.com",
                        "sip:d@sip.example.com",
                        "sip:f@sip.example.com",
                        "sip:h@sip.example.com",
                        "sip:j@sip.example.com");
    }

    @Test
    void a_user_is_disabled_and_the_account_stays() {
        User user = samples.user("kenmyer", "Ken Myer");
        samples.certificate(user, Samples.DEVICE);

        Answer dry = api.local().delete("/api/v1/users/kenmyer@example.com?dryRun=true").isOk();
        boolean still = api.local().get("/api/v1/users/kenmyer@example.com").status() == 200;
        Answer done = api.local().delete("/api/v1/users/kenmyer@example.com").isOk();

        assertThat(dry.member("dryRun")).isEqualTo(true);
        assertThat(still).isTrue();
        assertThat(done.members()).containsEntry("disabled", 1);
        api.local()
                .delete("/api/v1/users/kenmyer@example.com")
                .isProblem(404, "management-object-not-found");
        assertThat(api.local().get("/api/v1/directory-accounts").list("items")).hasSize(1);
    }

    @Test
    void the_audit_knows_who_did_it_from_where_under_which_id() {
        samples.user("kenmyer", "Ken Myer");

        Answer done = api.local().delete("/api/v1/users/kenmyer@example.com");

        assertThat(api.pool.audit.events().getLast())
                .satisfies(row -> {
                    assertThat(row.actor()).isEqualTo("local");
                    assertThat(row.actorAddress()).isEqualTo("127.0.0.1");
                    assertThat(row.operation()).isEqualTo("Disable-CsUser");
                    assertThat(Map.of("id", row.correlationId()))
                            .containsEntry("id", done.header("X-Correlation-Id").orElseThrow());
                });
    }
}
