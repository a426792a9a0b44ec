package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two trust zones, never on one listener: what answers on the one is not there on the other. */
class ListenersIT {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** A path of the OpenAPI description stands at the first level of indentation under paths. */
    private static final Pattern API_PATH = Pattern.compile("(?m)^  (/[^:\\s]*):\\s*$");

    private static final List<String> WEB_SERVICE_PATHS =
            List.of(
                    "/WebTicket/WebTicketService.svc",
                    "/WebTicket/WebTicketService.svc/mex",
                    "/WebTicket/Issuer",
                    "/CertProv/CertProvisioningService.svc",
                    "/CertProv/CertProvisioningService.svc/mex",
                    "/CertProv/CertProvisioningService.svc/WebTicket_Proof",
                    "/CertProv/CertProvisioningService.svc/WebTicket_Proof_SHA1",
                    "/CertProv/CertProvisioningService.svc/WebTicket_Bearer",
                    "/Autodiscover/AutodiscoverService.svc/root");

    private static RunningPool pool;
    private static HttpsCaller api;
    private static HttpsCaller webServices;

    @BeforeAll
    static void startPool() {
        pool = PoolSetup.fresh("listeners").start();
        api =
                HttpsCaller.withToken(
                        pool.ports().api(), pool.certificateAuthority(), pool.localToken());
        webServices =
                HttpsCaller.withToken(
                        pool.ports().webServices(), pool.certificateAuthority(), pool.localToken());
    }

    @AfterAll
    static void stopPool() {
        api.close();
        webServices.close();
        pool.close();
    }

    @Test
    void no_path_of_the_administrators_answers_on_the_web_services_listener() {
        // given
        List<String> paths = apiPaths();

        // then
        assertThat(paths).hasSizeGreaterThan(8).contains("/api/openapi.yaml", "/health");
        assertThat(paths)
                .allSatisfy(path ->
                        assertThat(METHODS)
                                .allSatisfy(method ->
                                        assertThat(status(webServices, method, path))
                                                .isEqualTo(404)));
    }

    @Test
    void no_path_of_the_web_services_answers_on_the_administrators_listener() {
        assertThat(WEB_SERVICE_PATHS)
                .allSatisfy(path ->
                        assertThat(List.of("GET", "POST"))
                                .allSatisfy(method ->
                                        assertThat(status(api, method, path)).isEqualTo(404)));
    }

    @Test
    void both_answer_where_they_belong() {
        assertThat(status(api, "GET", "/api/openapi.yaml")).isEqualTo(200);
        assertThat(status(webServices, "GET", "/CertProv/CertProvisioningService.svc/mex"))
                .isEqualTo(200);
    }

    private static int status(HttpsCaller listener, String method, String path) {
        return listener.call(method, path).statusCode();
    }

    /** Every path of the description, with something in place of its parameters. */
    private static List<String> apiPaths() {
        String description = api.call("GET", "/api/openapi.yaml").body();
        Stream<String> described =
                API_PATH.matcher(description)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .map(path -> path.replaceAll("\\{[^}]*}", "sip:anna@example.com"));
        return Stream.concat(described, Stream.of("/api/openapi.yaml", "/health", "/"))
                .distinct()
                .toList();
    }
}
