package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
    private static final String AUDIT = "/api/v1/audit-events";

    private final TestingApi api = TestingApi.start();
    private final Call viewer = api.as(Role.VIEW_ONLY);

    /** Three refusals, a second apart. */
    AuditTest() {
        for (String name : List.of("one", "two", "three")) {
            viewer.delete("/api/v1/administrators/" + name).isProblem(403, "insufficient-rights");
            api.pool.clock.advance(Duration.ofSeconds(1));
        }
    }

    @AfterEach
    void close() {
        api.close();
    }

    private static List<Object> targets(Answer answer) {
        return answer.list("items").stream().map(row -> row.get("target")).toList();
    }

    @Test
    void rows_come_in_pages_in_either_order() {
        Answer first = viewer.get(AUDIT + "?limit=2").isOk();
        Answer second = viewer.get(AUDIT + "?limit=2&cursor=" + first.member("nextCursor")).isOk();
        Answer newest = viewer.get(AUDIT + "?sort=-time&limit=1").isOk();

        assertThat(targets(first)).containsExactly("one", "two");
        assertThat(targets(second)).containsExactly("three");
        assertThat(second.member("nextCursor")).isNull();
        assertThat(targets(newest)).containsExactly("three");
    }

    @Test
    void a_row_says_who_did_what_from_where_with_which_role() {
        Map<String, Object> row =
                viewer.get(AUDIT + "?target=two&outcome=refused&operation=Remove-CsAdministrator")
                        .isOk()
                        .list("items")
                        .getFirst();

        assertThat(row)
                .containsEntry("actor", "CsViewOnlyAdministrator")
                .containsEntry("actorAddress", "127.0.0.1")
                .containsEntry("role", "CsViewOnlyAdministrator")
                .containsEntry("outcome", "Refused")
                .containsEntry("details", Map.of("missing", "MANAGE_ADMINISTRATORS"));
    }

    @Test
    void a_stretch_of_time_is_cut_out() {
        Answer answer =
                viewer.get(AUDIT + "?from=2026-03-01T10:00:01Z&to=2026-03-01T10:00:02Z").isOk();

        assertThat(targets(answer)).containsExactly("two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome=perhaps",
                "userId=x",
                "from=yesterday",
                "sort=target",
                "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z",
                "cursor=abc",
                "limit=0",
                "nothing=1"
            })
    void a_query_that_makes_no_sense_is_refused(String query) {
        viewer.get(AUDIT + "?" + query).isProblem(400, "malformed-request");
    }

    @Test
    void a_cursor_of_another_query_is_refused() {
        Answer first = viewer.get(AUDIT + "?limit=2").isOk();

        viewer.get(AUDIT + "?sort=-time&cursor=" + first.member("nextCursor"))
                .isProblem(400, "malformed-request");
    }

    @Test
    void an_untouched_chain_is_intact_and_a_row_removed_is_found() {
        api.sealAudit();
        Answer intact = viewer.get(AUDIT + "/verification").isOk();
        api.pool.audit.tamperable().remove(1);
        Answer found = viewer.get(AUDIT + "/verification").isOk();

        assertThat(intact.members()).containsEntry("intact", true).containsEntry("sealed", 3);
        assertThat(found.members()).containsEntry("intact", false);
        assertThat(found.list("findings"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one)
                                .containsEntry("kind", "rowMissing")
                                .containsEntry("position", 2));
    }

    @Test
    void a_filter_and_a_count_work_as_in_every_listing() {
        Answer answer =
                viewer.get(
                                AUDIT
                                        + "?count=true&fields=target&filter=Target%20-like%20'T*'%20-and"
                                        + "%20Outcome%20-eq%20'Refused'")
                        .isOk();

        assertThat(targets(answer)).containsExactly("two", "three");
        assertThat(answer.member("count")).isEqualTo(2);
        viewer.get(AUDIT + "?filter=Nothing%20-eq%201").isProblem(400, "malformed-request");
    }

    @Test
    void only_those_who_may_export_take_it_away_as_a_file_and_that_is_audited() {
        Answer refused = viewer.header("Accept", "text/csv, application/problem+json").get(AUDIT);
        Answer csv = api.as(Role.ADMINISTRATOR).header("Accept", "text/csv").get(AUDIT).isOk();

        refused.isProblem(403, "insufficient-rights");
        assertThat(csv.body().lines().findFirst().orElseThrow()).contains("actor", "target");
        assertThat(csv.body()).contains("three").contains("export");
        assertThat(api.pool.audit.events().getLast())
                .satisfies(row -> {
                    assertThat(row.target()).isEqualTo("export");
                    assertThat(row.actor()).isEqualTo("CsAdministrator");
                });
    }
}
