package dev.siegel.cmdlets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.RecordedServer;
import dev.siegel.cmdlets.testing.TestingCs;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings read into a variable, changed there, and given back. */
class SettingsScriptsTest {
    private static final String PATH = "/api/v1/web-service-configurations/site:Berlin";
    private static final String BERLIN =
            """
            {"identity":"site:Berlin","version":3,"useCertificateAuth":true,"usePinAuth":true,"maxGroupSizeToExpand":100,
             "crossDomainAuthorizationList":["https://one.example.com/","https://two.example.com/"]}
            """;

    @TempDir Path folder;
    private RecordedServer server;
    private TestingCs cs;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = RecordedServer.start(folder);
        server.answering("GET " + PATH, 200, BERLIN, "\"3\"").answering("PUT " + PATH, 200, "{}");
        cs = new TestingCs(folder).with(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String put(String text) {
        Outcome outcome = cs.run("-c", text);
        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(server.lines().getLast()).isEqualTo("PUT " + PATH);
        return server.requests().getLast().body();
    }

    @Test
    void properties_are_set_and_given_back() {
        assertThat(
                        put(
                                """
                                $x = Get-CsWebServiceConfiguration -Identity "site:Berlin"

                                $x.UsePinAuth = $False

                                $x.MaxGroupSizeToExpand = 400

                                Set-CsWebServiceConfiguration -Instance $x
                                """))
                .contains("\"usePinAuth\":false", "\"maxGroupSizeToExpand\":400");
    }

    @Test
    void an_element_is_taken_out_of_a_list() {
        assertThat(
                        put(
                                """
                                $x = Get-CsWebServiceConfiguration -Identity "site:Berlin"
                                $x.CrossDomainAuthorizationList.RemoveAt(0)
                                Set-CsWebServiceConfiguration -Instance $x
                                """))
                .contains("\"crossDomainAuthorizationList\":[\"https://two.example.com/\"]");
    }

    @Test
    void a_list_is_changed_by_a_hash_table() {
        assertThat(
                        put(
                                """
                                $x = New-CsWebOrigin -Url "https://three.example.com/"
                                Set-CsWebServiceConfiguration -Identity site:Berlin -CrossDomainAuthorizationList @{Add=$x}
                                """))
                .contains("https://one.example.com", "https://three.example.com");
    }

    @Test
    void a_list_is_emptied_by_nothing() {
        assertThat(
                        put(
                                "Set-CsWebServiceConfiguration -Identity site:Berlin -CrossDomainAuthorizationList $Null"))
                .contains("\"crossDomainAuthorizationList\":[]");
    }

    @Test
    void a_property_of_settings_is_an_argument() {
        server.answering("POST /api/v1/web-service-configurations", 201, BERLIN);

        cs.run(
                "-c",
                """
                $x = Get-CsWebServiceConfiguration -Identity "site:Berlin"
                New-CsWebServiceConfiguration -Identity "site:Paris" -MaxGroupSizeToExpand $x.MaxGroupSizeToExpand
                """);

        assertThat(server.requests().getLast().body())
                .contains("\"identity\":\"site:Paris\"", "\"maxGroupSizeToExpand\":100");
    }

    @Test
    void settings_of_a_pipeline_are_changed_where_they_apply() {
        server.answering(
                "GET /api/v1/web-service-configurations", 200, "{\"items\":[" + BERLIN + "]}");

        assertThat(
                        put(
                                "Get-CsWebServiceConfiguration | Where-Object {$_.UsePinAuth -eq $True} | Set-CsWebServiceConfiguration -UsePinAuth $False"))
                .contains("\"usePinAuth\":false");
    }

    @Test
    void settings_of_a_pipeline_are_removed_where_they_apply() {
        server.answering(
                        "GET /api/v1/web-service-configurations",
                        200,
                        "{\"items\":[" + BERLIN + "]}")
                .answering("DELETE " + PATH, 204, "");

        Outcome outcome =
                cs.run(
                        "-c",
                        "Get-CsWebServiceConfiguration | Where-Object {$_.MaxGroupSizeToExpand -lt 200} | Remove-CsWebServiceConfiguration");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(server.lines().getLast()).isEqualTo("DELETE " + PATH);
    }

    @Test
    void a_setting_there_is_not_is_not_set() {
        Outcome outcome =
                cs.run(
                        "-c",
                        """
                        $x = Get-CsWebServiceConfiguration -Identity "site:Berlin"
                        $x.UsePin = $False
                        """);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("There is no property 'UsePin'", "line 2, column 3");
    }

    @Test
    void simple_urls_are_made_added_and_taken_away() {
        String urls = "/api/v1/simple-urls/global";
        String meet =
                "{\"component\":\"Meet\",\"domain\":\"example.com\",\"activeUrl\":\"https://meet.example.com\","
                        + "\"simpleUrlEntry\":[\"https://meet.example.com\"]}";
        server.answering(
                        "GET " + urls,
                        200,
                        "{\"identity\":\"Global\",\"version\":1,\"simpleUrl\":[" + meet + "]}",
                        "\"1\"")
                .answering("PUT " + urls, 200, "{}");

        cs.run(
                "-c",
                """
                $entry = New-CsSimpleUrlEntry -Url "https://dialin.example.com"
                $url = New-CsSimpleUrl -Component Dialin -Domain * -SimpleUrlEntry $entry
                Set-CsSimpleUrlConfiguration -Identity Global -SimpleUrl @{Add=$url}
                """);
        String added = server.requests().getLast().body();
        cs.run(
                "-c",
                """
                $x = Get-CsSimpleUrlConfiguration -Identity Global
                Set-CsSimpleUrlConfiguration -Identity Global -SimpleUrl @{Remove=$x.SimpleUrl[0]}
                """);

        assertThat(added)
                .contains(meet)
                .contains(
                        "\"component\":\"Dialin\",\"domain\":\"*\",\"activeUrl\":\"https://dialin.example.com\"");
        assertThat(server.requests().getLast().body()).contains("\"simpleUrl\":[]");
    }

    @Test
    void web_links_are_made_added_and_taken_away() {
        String links = "/api/v1/autodiscover-configurations/global";
        String broker =
                "{\"token\":\"External/AuthBroker\",\"href\":\"https://web.example.com/reach\"}";
        server.answering(
                        "GET " + links,
                        200,
                        "{\"identity\":\"Global\",\"version\":1,\"webLinks\":[" + broker + "]}",
                        "\"1\"")
                .answering("PUT " + links, 200, "{}");

        cs.run(
                "-c",
                """
                $link = New-CsWebLink -Token External/Ucwa -Href "https://web.example.com/ucwa"
                Set-CsAutodiscoverConfiguration -WebLinks @{Add=$link}
                """);
        String added = server.requests().getLast().body();
        cs.run(
                "-c",
                """
                $x = Get-CsAutodiscoverConfiguration -Identity Global
                Set-CsAutodiscoverConfiguration -WebLinks @{Remove=$x.WebLinks[0]}
                """);

        assertThat(added)
                .contains(broker)
                .contains(
                        "{\"token\":\"External/Ucwa\",\"href\":\"https://web.example.com/ucwa\"}");
        assertThat(server.requests().getLast().body()).contains("\"webLinks\":[]");
    }
}
