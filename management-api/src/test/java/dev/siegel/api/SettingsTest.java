package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String WEB = "/api/v1/web-service-configurations";
    private static final String PROXY = "/api/v1/proxy-configurations";
    private static final String REGISTRAR = "/api/v1/registrar-configurations";

    private final TestingApi api = TestingApi.start();
    private final Call admin = api.as(Role.SERVER_ADMINISTRATOR);

    @AfterEach
    void close() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"global", "Global", "GLOBAL"})
    void global_is_always_there_with_its_defaults(String spelling) {
        Answer answer = admin.get(WEB + "/" + spelling).isOk();

        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.members())
                .containsEntry("identity", "Global")
                .containsEntry("useWindowsAuth", "NTLM")
                .containsEntry("useCertificateAuth", true)
                .containsEntry("defaultValidityPeriodHours", 4320)
                .containsEntry("caSigningKeyLength", 2048)
                .containsEntry("minCSRKeySize", 1024)
                .containsEntry("hstsMaxAgeInSeconds", 315360000)
                .containsEntry("version", 0);
    }

    @Test
    void a_patch_changes_what_it_names_and_the_version_and_is_audited() {
        Answer changed =
                admin.patch(PROXY + "/global", "{\"useCertificateForClientToProxyAuth\":false}")
                        .isOk();

        assertThat(changed.header("ETag")).contains("\"1\"");
        assertThat(changed.members())
                .containsEntry("useCertificateForClientToProxyAuth", false)
                .containsEntry("realm", "SIP Communications Service");
        var event = api.pool.audit.events().getLast();
        assertThat(event.operation()).isEqualTo("Set-CsProxyConfiguration");
        assertThat(event.target()).isEqualTo("Global");
        assertThat(event.details())
                .containsExactly(
                        Map.entry("UseCertificateForClientToProxyAuth", "True -> False"),
                        Map.entry("version", "1"));
    }

    @Test
    void null_in_a_patch_puts_a_value_back_to_its_default() {
        admin.patch(WEB + "/global", "{\"defaultValidityPeriodHours\":24}").isOk();

        Answer back = admin.patch(WEB + "/global", "{\"defaultValidityPeriodHours\":null}").isOk();

        assertThat(back.member("defaultValidityPeriodHours")).isEqualTo(4320);
    }

    @Test
    void what_was_read_can_be_written_back_and_a_put_resets_what_it_leaves_out() {
        admin.patch(REGISTRAR + "/global", "{\"maxEndpointsPerUser\":3}").isOk();
        String read = admin.get(REGISTRAR + "/global").isOk().body();

        Answer same = admin.put(REGISTRAR + "/global", read).isOk();
        Answer less = admin.put(REGISTRAR + "/global", "{\"maxUserCount\":5000}").isOk();

        assertThat(same.member("maxEndpointsPerUser")).isEqualTo(3);
        assertThat(less.member("maxEndpointsPerUser")).isEqualTo(8);
        assertThat(less.member("maxUserCount")).isEqualTo(5000);
    }

    @Test
    void settings_are_made_for_a_site_once_and_deleted_again() {
        String body = "{\"identity\":\"site:Redmond\",\"defaultValidityPeriodHours\":24}";

        Answer made = admin.post(WEB, body).isCreated();
        admin.post(WEB, body).isProblem(409, "already-exists");
        Answer found = admin.get(WEB + "/site%3ARedmond").isOk();
        Answer gone = admin.delete(WEB + "/site:redmond");

        assertThat(made.members())
                .containsEntry("identity", "site:Redmond")
                .containsEntry("defaultValidityPeriodHours", 24)
                .containsEntry("maxValidityPeriodHours", 8760);
        assertThat(found.member("version")).isEqualTo(made.member("version"));
        assertThat(gone.status()).isEqualTo(204);
        admin.get(WEB + "/site:Redmond").isProblem(404, "management-object-not-found");
        admin.delete(WEB + "/site:Redmond").isProblem(404, "management-object-not-found");
        admin.patch(WEB + "/site:Redmond", "{}").isProblem(404, "management-object-not-found");
    }

    @Test
    void removing_global_resets_it_and_its_version_goes_on() {
        admin.patch(WEB + "/global", "{\"useWindowsAuth\":\"none\"}").isOk();

        Answer reset = admin.delete(WEB + "/global").isOk();

        assertThat(reset.member("useWindowsAuth")).isEqualTo("NTLM");
        assertThat(reset.header("ETag")).contains("\"2\"");
    }

    @Test
    void lists_begin_with_global_and_filter_by_the_identity_alone() {
        admin.post(WEB, "{\"identity\":\"site:Redmond\"}").isCreated();
        admin.post(WEB, "{\"identity\":\"service:webserver:atl-cs-001.litwareinc.com\"}")
                .isCreated();

        assertThat(identities(WEB))
                .containsExactly(
                        "Global", "service:WebServer:atl-cs-001.litwareinc.com", "site:Redmond");
        assertThat(identities(WEB + "?filter=site:*")).containsExactly("site:Redmond");
        assertThat(identities(WEB + "?filter=*RED*d")).containsExactly("site:Redmond");
        assertThat(identities(WEB + "?filter=site")).isEmpty();
    }

    private List<Object> identities(String path) {
        return admin.get(path).isOk().list("items").stream()
                .map(item -> item.get("identity"))
                .toList();
    }

    @Test
    void the_most_specific_settings_apply_and_each_value_says_where_from() {
        admin.patch(WEB + "/global", "{\"useWindowsAuth\":\"None\"}").isOk();
        String before = admin.get(WEB + "/effective").isOk().body();
        admin.post(WEB, "{\"identity\":\"site:Redmond\",\"defaultValidityPeriodHours\":24}")
                .isCreated();
        admin.post(WEB, "{\"identity\":\"site:Dublin\",\"defaultValidityPeriodHours\":48}")
                .isCreated();

        Answer effective = admin.get(WEB + "/effective?pool=POOL01.example.com").isOk();

        assertThat(before).contains("\"useWindowsAuth\":{\"value\":\"None\",\"source\":\"Global\"");
        assertThat(effective.members())
                .containsEntry("pool", "pool01.example.com")
                .containsEntry("site", "Redmond")
                .containsEntry("source", "site:Redmond");
        assertThat(effective.body())
                .contains(
                        "\"defaultValidityPeriodHours\":{\"value\":24,\"source\":\"site:Redmond\",\"isDefault\":false}",
                        "\"useWindowsAuth\":{\"value\":\"NTLM\",\"source\":\"site:Redmond\",\"isDefault\":true}");
        admin.get(WEB + "/effective?pool=other.example.com")
                .isProblem(404, "management-object-not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "\"0\", 200",
        "*, 200",
        "'\"9\", \"0\"', 200",
        "\"1\", 412",
        "W/\"0\", 412",
        "\"\", 412",
        "0, 400",
        "'\"0\" \"1\"', 400"
    })
    void if_match_is_honoured(String given, int status) {
        Call call = admin.header("If-Match", given);

        assertThat(call.put(PROXY + "/global?dryRun=true", "{}").status()).isEqualTo(status);
        assertThat(call.patch(PROXY + "/global?dryRun=true", "{}").status()).isEqualTo(status);
        assertThat(call.delete(PROXY + "/global?dryRun=true").status()).isEqualTo(status);
    }

    @Test
    void a_conflicting_change_is_refused_and_changes_nothing() {
        admin.patch(PROXY + "/global", "{\"realm\":\"Litware\"}").isOk();

        Answer refused =
                admin.header("If-Match", "\"0\"")
                        .put(PROXY + "/global", "{\"realm\":\"Contoso\"}")
                        .isProblem(412, "precondition-failed");
        admin.put(PROXY + "/global", "{\"realm\":\"Contoso\",\"version\":0}")
                .isProblem(412, "precondition-failed");

        assertThat(String.valueOf(refused.member("detail"))).contains("\"1\"");
        assertThat(refused.member("errorId"))
                .isEqualTo("PreconditionFailed,SetCsProxyConfiguration");
        assertThat(admin.get(PROXY + "/global").member("realm")).isEqualTo("Litware");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy-configurations, site:Redmond",
        "proxy-configurations, service:WebServer:pool01.example.com",
        "registrar-configurations, service:EdgeServer:pool01.example.com",
        "web-service-configurations, service:Registrar:pool01.example.com",
        "web-service-configurations, tag:Redmond",
        "web-service-configurations, Redmond"
    })
    void a_scope_without_such_settings_is_refused(String family, String scope) {
        String path = "/api/v1/" + family;

        admin.get(path + "/" + scope).isProblem(422, "scope-not-applicable");
        admin.delete(path + "/" + scope).isProblem(422, "scope-not-applicable");
        admin.post(path, "{\"identity\":\"" + scope + "\"}").isProblem(422, "scope-not-applicable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'defaultValidityPeriodHours':7} | defaultValidityPeriodHours",
                "{'defaultValidityPeriodHours':8761} | defaultValidityPeriodHours",
                "{'minValidityPeriodHours':100,'maxValidityPeriodHours':99} | minValidityPeriodHours",
                "{'minCSRKeySize':4096,'maxCSRKeySize':2048} | minCSRKeySize",
                "{'useWindowsAuth':'Kerberos'} | useWindowsAuth",
                "{'crossDomainAuthorizationList':['https://a.example/path']} | crossDomainAuthorizationList"
            })
    void a_value_that_breaks_a_rule_is_named(String body, String field) {
        Answer refused =
                admin.patch(WEB + "/global", body.replace('\'', '"'))
                        .isProblem(422, "constraint-violation");

        assertThat(refused.list("errors")).extracting("field").containsExactly(field);
        assertThat(admin.get(WEB + "/global").header("ETag")).contains("\"0\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'defaultValidityPeriodHour':24} | defaultValidityPeriodHour",
                "{'DefaultValidityPeriodHours':24} | DefaultValidityPeriodHours",
                "{'defaultValidityPeriodHours':'24'} | defaultValidityPeriodHours",
                "{'defaultValidityPeriodHours':24.5} | defaultValidityPeriodHours",
                "{'useCertificateAuth':'yes'} | useCertificateAuth",
                "{'useWindowsAuth':1} | useWindowsAuth",
                "{'crossDomainAuthorizationList':'https://a.example'} | crossDomainAuthorizationList",
                "{'trustedCACerts':[{'thumbprint':'ab'}]} | trustedCACerts",
                "{'identity':'site:Redmond'} | identity",
                "{'version':'1'} | version",
                "{'warnings':[]} | warnings"
            })
    void a_body_of_another_shape_is_refused_and_names_the_member(String body, String field) {
        Answer refused =
                admin.put(WEB + "/global", body.replace('\'', '"'))
                        .isProblem(400, "malformed-request");

        assertThat(refused.list("errors")).extracting("field").containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{", "{\"a\":1}{"})
    void a_body_that_is_no_object_is_refused(String body) {
        admin.patch(WEB + "/global", body).isProblem(400, "malformed-request");
    }

    @Test
    void a_lower_maximum_clamps_the_default_with_a_warning() {
        Answer changed = admin.patch(WEB + "/global", "{\"maxValidityPeriodHours\":16}").isOk();

        assertThat(changed.member("defaultValidityPeriodHours")).isEqualTo(4320);
        assertThat(String.valueOf(changed.member("warnings")))
                .contains("certificates last 16 hours");
    }

    @Test
    void a_dry_run_checks_and_changes_nothing() {
        Answer dry =
                admin.patch(WEB + "/global?dryRun=true", "{\"defaultValidityPeriodHours\":24}")
                        .isOk();
        Answer made = admin.post(WEB + "?dryRun=true", "{\"identity\":\"site:Redmond\"}").isOk();

        assertThat(dry.member("whatIf"))
                .isEqualTo(
                        List.of(
                                "Performing the operation \"Set-CsWebServiceConfiguration\" on target \"Global\"."));
        assertThat(dry.list("wouldAffect").getFirst())
                .containsEntry("defaultValidityPeriodHours", 24);
        assertThat(made.list("wouldAffect").getFirst()).containsEntry("identity", "site:Redmond");
        assertThat(identities(WEB)).containsExactly("Global");
        assertThat(admin.get(WEB + "/global").member("defaultValidityPeriodHours")).isEqualTo(4320);
        admin.patch(WEB + "/global?dryRun=true", "{\"defaultValidityPeriodHours\":1}")
                .isProblem(422, "constraint-violation");
        assertThat(api.pool.audit.events()).allMatch(event -> event.dryRun());
    }

    @Test
    void lists_of_certificates_and_origins_come_back_in_canonical_form() {
        String thumbprint = "ab".repeat(20);

        Answer changed =
                admin.patch(
                                WEB + "/global",
                                """
                                {"trustedCACerts":[{"thumbprint":"%s","caStore":"trustedrootca"}],
                                 "crossDomainAuthorizationList":["HTTPS://Www.example.com:8443",
                                                                 "https://www.example.com:8443"]}
                                """
                                        .formatted(thumbprint))
                        .isOk();

        assertThat(changed.list("trustedCACerts"))
                .containsExactly(Map.of("thumbprint", "AB".repeat(20), "caStore", "TrustedRootCA"));
        assertThat(changed.member("crossDomainAuthorizationList"))
                .isEqualTo(List.of("https://www.example.com:8443"));
    }

    @Test
    void a_trusted_certificate_is_added_once() {
        String path = WEB + "/global/trusted-ca-certificates";
        String body = "{\"thumbprint\":\"" + "ab".repeat(20) + "\"}";

        Answer added = admin.post(path, body).isCreated();
        Answer again = admin.post(path, body).isCreated();

        assertThat(added.list("trustedCACerts")).hasSize(1);
        assertThat(added.body())
                .contains(
                        "[{\"thumbprint\":\""
                                + "AB".repeat(20)
                                + "\",\"caStore\":\"TrustedRootCA\"}]");
        assertThat(again.list("trustedCACerts"))
                .containsExactly(Map.of("thumbprint", "AB".repeat(20), "caStore", "TrustedRootCA"));
        admin.header("If-Match", added.header("ETag").orElseThrow())
                .post(path, body)
                .isProblem(412, "precondition-failed");
        admin.post(path, "{}").isProblem(400, "malformed-request");
        admin.post(path, "{\"thumbprint\":\"12\"}").isProblem(400, "malformed-request");
        admin.post(WEB + "/site:Nowhere/trusted-ca-certificates", body)
                .isProblem(404, "management-object-not-found");
    }

    @Test
    void a_path_that_is_no_scope_is_refused() {
        admin.get(WEB + "/site:").isProblem(400, "malformed-request");
        admin.get(WEB + "/service:WebServer").isProblem(400, "malformed-request");
        admin.get(WEB + "/site:" + "x".repeat(300)).isProblem(400, "malformed-request");
        admin.get(WEB + "/site:R*").isProblem(400, "malformed-request");
        admin.send("GET", WEB + "?filter=", BodyPublishers.noBody())
                .isProblem(400, "malformed-request");
    }
}
