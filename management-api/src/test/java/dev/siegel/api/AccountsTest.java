package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.account.Account;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final String KEN =
            """
            {"userPrincipalName":"kenmyer@example.com","samAccountName":"kenmyer",\
            "displayName":"Ken Myer","password":"long enough"}\
            """;

    private final TestingApi api = TestingApi.start();
    private final Samples samples = new Samples(api);

    @AfterEach
    void close() {
        api.close();
    }

    private List<Object> names(Answer answer) {
        return answer.isOk().list("items").stream().map(one -> one.get("samAccountName")).toList();
    }

    @Test
    void an_account_is_made_and_found_again() {
        Answer made = api.local().post("/api/v1/accounts", KEN).isCreated();

        assertThat(made.members())
                .containsEntry("userPrincipalName", "kenmyer@example.com")
                .containsEntry("samAccountName", "kenmyer")
                .containsEntry("logonName", "EXAMPLE\\kenmyer")
                .containsEntry("displayName", "Ken Myer")
                .containsEntry("accountEnabled", true)
                .doesNotContainKey("password");
        assertThat(names(api.local().get("/api/v1/directory-accounts"))).containsExactly("kenmyer");
    }

    @Test
    void a_dry_run_makes_none_and_says_what_it_would_do() {
        Answer answer = api.local().post("/api/v1/accounts?dryRun=true", KEN).isOk();

        assertThat(answer.members())
                .containsEntry("dryRun", true)
                .containsEntry(
                        "whatIf",
                        List.of(
                                "Performing the operation \"New-CsAccount\" on target"
                                        + " \"kenmyer@example.com\"."));
        assertThat(answer.list("wouldAffect"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("samAccountName", "kenmyer"));
        assertThat(names(api.local().get("/api/v1/directory-accounts"))).isEmpty();
    }

    @Test
    void a_taken_name_is_refused() {
        samples.account("kenmyer", "Somebody");

        Answer answer = api.local().post("/api/v1/accounts", KEN).isProblem(409, "name-taken");

        assertThat(answer.member("errorId")).isEqualTo("NameTaken,NewCsAccount");
        assertThat(answer.member("target")).isEqualTo("kenmyer@example.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    userPrincipalName | {"samAccountName":"a","password":"long enough"}
                    userPrincipalName | {"userPrincipalName":"a","samAccountName":"a","password":"long enough"}
                    samAccountName    | {"userPrincipalName":"a@b.c","password":"long enough"}
                    samAccountName    | {"userPrincipalName":"a@b.c","samAccountName":"a*","password":"long enough"}
                    password          | {"userPrincipalName":"a@b.c","samAccountName":"a"}
                    password          | {"userPrincipalName":"a@b.c","samAccountName":"a","password":"short"}
                    displayName       | {"userPrincipalName":"a@b.c","samAccountName":"a","displayName":"","password":"long enough"}
                    role              | {"userPrincipalName":"a@b.c","samAccountName":"a","password":"long enough","role":"x"}
                    """)
    void the_field_that_is_wrong_is_named(String field, String body) {
        Answer answer =
                api.local().post("/api/v1/accounts", body).isProblem(400, "malformed-request");

        assertThat(answer.list("errors"))
                .singleElement()
                .satisfies(error -> assertThat(error).containsEntry("field", field));
        assertThat(answer.body()).doesNotContain("long enough", "short\"");
    }

    @Test
    void accounts_are_searched_and_paged() {
        samples.account("anna", "Anna Smith");
        samples.account("bert", "Bert Jones");
        samples.account("carl", "Carl Jones");

        Answer first = api.local().get("/api/v1/directory-accounts?limit=2");
        Answer second =
                api.local()
                        .get(
                                "/api/v1/directory-accounts?limit=2&cursor="
                                        + first.member("nextCursor"));

        assertThat(names(first)).containsExactly("anna", "bert");
        assertThat(first.header("Link").orElseThrow())
                .matches(
                        "</api/v1/directory-accounts\\?limit=2&cursor=[A-Za-z0-9_-]+>; rel=\"next\"");
        assertThat(names(second)).containsExactly("carl");
        assertThat(second.members()).containsEntry("nextCursor", null);
        assertThat(names(api.local().get("/api/v1/directory-accounts?q=BERT")))
                .containsExactly("bert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kenmyer@example.com",
                "EXAMPLE%5Ckenmyer",
                "Ken%20Myer",
                "CN=kenmyer,OU=Accounts,DC=example,DC=com"
            })
    void one_account_is_found_by_every_form_of_identity(String identity) {
        samples.account("kenmyer", "Ken Myer");
        samples.account("other", "Somebody Else");

        assertThat(names(api.local().get("/api/v1/directory-accounts?identity=" + identity)))
                .containsExactly("kenmyer");
    }

    @Test
    void an_identity_of_several_is_refused_with_the_candidates() {
        samples.account("ken1", "Ken Myer");
        samples.account("ken2", "Ken Myer");

        Answer answer =
                api.local()
                        .get("/api/v1/directory-accounts?identity=Ken%20Myer")
                        .isProblem(409, "identity-ambiguous");

        assertThat(answer.list("candidates"))
                .extracting(one -> one.get("userPrincipalName"))
                .containsExactlyInAnyOrder("ken1@example.com", "ken2@example.com");
    }

    @Test
    void a_password_is_set_by_name_or_id() {
        Account account = samples.account("kenmyer", "Ken Myer");
        String body = "{\"password\":\"another password\"}";

        Answer byName = api.local().put("/api/v1/accounts/kenmyer@example.com/password", body);
        Answer byId = api.local().put("/api/v1/accounts/" + account.id() + "/password", body);
        Answer dry =
                api.local().put("/api/v1/accounts/kenmyer@example.com/password?dryRun=true", body);

        assertThat(byName.isOk().member("samAccountName")).isEqualTo("kenmyer");
        byId.isOk();
        assertThat(dry.isOk().member("dryRun")).isEqualTo(true);
    }

    @Test
    void a_password_of_nobody_or_of_a_form_no_path_takes_is_refused() {
        String body = "{\"password\":\"another password\"}";

        api.local()
                .put("/api/v1/accounts/nobody@example.com/password", body)
                .isProblem(404, "management-object-not-found");
        api.local()
                .put("/api/v1/accounts/00000000-0000-0000-0000-000000000000/password", body)
                .isProblem(404, "management-object-not-found");
        api.local()
                .put("/api/v1/accounts/Ken%20Myer/password", body)
                .isProblem(400, "malformed-request");
    }

    @Test
    void a_directory_that_is_away_is_said_so_without_its_address() {
        api.directory.switchOff();

        Answer answer =
                api.local()
                        .get("/api/v1/directory-accounts")
                        .isProblem(503, "directory-unavailable");

        assertThat(answer.header("Retry-After")).contains("5");
        assertThat(answer.body()).doesNotContain("10.1.2.3");
    }
}
