package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.feed.FeedRules;
import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.FollowedEvents;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.CmdletRights;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolEventsTest {
    private static final String EVENTS = "/api/v1/events";
    private static final String EXISTING = EVENTS + "?follow=false&after=";
    private static final String NO_MORE = "&follow=false";
    private static final int MOST = 3;
    private static final int MORE_THAN_BUFFERS_HOLD = 40_000;

    private final TestingApi api = TestingApi.start(rules(Duration.ofSeconds(10)));
    private final User ken = new Samples(api).user("kenmyer", "Ken Myer");

    @AfterEach
    void close() {
        api.close();
    }

    private static FeedRules rules(Duration patience) {
        return new FeedRules(
                Duration.ofMillis(20),
                Duration.ofMillis(300),
                Duration.ofMillis(50),
                patience,
                MOST);
    }

    private FeedEvent event(Kind kind) {
        return FeedEvent.of(api.pool.clock.instant(), kind);
    }

    private FeedEvent aboutKen(Kind kind) {
        return new FeedEvent(
                api.pool.clock.instant(),
                kind,
                ken.id(),
                ken.sipAddress().toString(),
                ken.distinguishedName(),
                ken.registrarPool(),
                null,
                null,
                "because",
                "anna",
                "192.0.2.10");
    }

    private void happens(FeedEvent... events) {
        api.pool.feed.append(List.of(events));
    }

    private FollowedEvents follow(String path, String... headers) {
        return FollowedEvents.open(api.port(), path, TestingApi.LOCAL_TOKEN, headers);
    }

    private static List<String> kinds(Answer answer) {
        return answer.isOk()
                .body()
                .lines()
                .filter(line -> line.startsWith("event: "))
                .map(line -> line.substring(7))
                .toList();
    }

    @Test
    void an_event_comes_while_it_happens() {
        try (FollowedEvents followed = follow(EVENTS)) {
            assertThat(followed.next("HTTP/1.1")).isEqualTo("HTTP/1.1 200 OK");
            followed.next(": events of the pool");
            assertThat(followed.next("id: ")).isEqualTo("id: 0");
            happens(aboutKen(Kind.SIGNED_IN));

            assertThat(followed.next("id: ")).isEqualTo("id: 1");
            assertThat(followed.next("event: ")).isEqualTo("event: signedIn");
            assertThat(followed.next("data: "))
                    .contains("\"position\":1", "\"kind\":\"signedIn\"", "\"cause\":\"because\"")
                    .contains("\"identity\":\"" + ken.sipAddress() + "\"", "\"by\":\"anna\"");
        }
    }

    @Test
    void the_answer_is_one_of_server_sent_events() {
        Answer answer = api.local().get(EXISTING + "0").isOk();

        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void who_comes_back_goes_on_after_the_last_id_they_saw() {
        happens(event(Kind.SIGNED_IN), event(Kind.SIGNED_OUT), event(Kind.REFUSED));

        Answer resumed = api.local().header("Last-Event-ID", "2").get(EXISTING + "0");
        Answer after = api.local().get(EXISTING + "1");

        assertThat(kinds(resumed)).containsExactly("refused");
        assertThat(kinds(after)).containsExactly("signedOut", "refused");
    }

    @Test
    void what_is_not_kept_any_more_is_said_to_be_missed() {
        happens(event(Kind.SIGNED_IN), event(Kind.SIGNED_OUT), event(Kind.REFUSED));
        api.pool.feed.deleteOld(api.pool.clock.instant(), 1, 10);

        Answer answer = api.local().get(EXISTING + "0");

        assertThat(kinds(answer)).containsExactly("dropped", "refused");
        assertThat(answer.body()).contains("2 events are not kept any more");
    }

    @Test
    void only_the_kinds_asked_for_come() {
        happens(event(Kind.SIGNED_IN), event(Kind.SETTINGS_CHANGED), event(Kind.REFUSED));

        assertThat(kinds(api.local().get(EXISTING + "0&kinds=settingsChanged,REFUSED")))
                .containsExactly("settingsChanged", "refused");
    }

    @Test
    void a_heartbeat_breaks_the_silence() {
        try (FollowedEvents followed = follow(EVENTS)) {
            assertThat(followed.next(": heartbeat")).isNotNull();
            assertThat(followed.next(": heartbeat")).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=x",
                "after=-1",
                "after=1",
                "after=99999999999999999999",
                "kinds=nothing",
                "kinds=",
                "follow=perhaps",
                "unknown=1"
            })
    void parameters_that_make_no_sense_are_refused(String query) {
        api.local().get(EVENTS + "?" + query).isProblem(400, "malformed-request");
    }

    @Test
    void a_last_id_this_pool_never_gave_out_is_refused() {
        api.local()
                .header("Last-Event-ID", "17")
                .header("Accept", "text/event-stream")
                .get(EVENTS)
                .isProblem(400, "malformed-request");
    }

    @Test
    void without_a_token_nothing_is_told() {
        api.anonymous().get(EVENTS).isProblem(401, "not-authenticated");
    }

    @Test
    void a_role_for_a_unit_hears_of_its_users_only() {
        happens(aboutKen(Kind.SIGNED_IN), event(Kind.SETTINGS_CHANGED));

        assertThat(
                        kinds(
                                api.as(role("Near", "OU:ou=accounts,dc=example,dc=com"))
                                        .get(EXISTING + "0")))
                .containsExactly("signedIn");
        assertThat(
                        kinds(
                                api.as(role("Far", "OU:ou=elsewhere,dc=example,dc=com"))
                                        .get(EXISTING + "0")))
                .isEmpty();
        assertThat(kinds(api.as(Role.HELP_DESK).get(EXISTING + "0")))
                .containsExactly("signedIn", "settingsChanged");
    }

    private RoleName role(String name, String unit) {
        AdminRole role =
                new AdminRole(
                        RoleName.of(name),
                        Role.ADMINISTRATOR,
                        CmdletRights.allowedBy(Right.of(Role.ADMINISTRATOR)),
                        List.of(),
                        new RoleScopes(List.of(unit), List.of("site:Redmond")));
        api.addRole(role);
        return role.name();
    }

    @Test
    void it_ends_when_the_token_does() {
        String token = api.token(Role.VIEW_ONLY);
        try (FollowedEvents followed = FollowedEvents.open(api.port(), EVENTS, token)) {
            followed.next(": events of the pool");

            api.pool.clock.advance(Duration.ofMinutes(16));

            assertThat(followed.next(": the token"))
                    .isEqualTo(": the token ended, or the right to follow");
            assertThat(followed.rest()).doesNotContain("event: signedIn");
        }
    }

    @Test
    void no_more_than_so_many_follow_and_who_leaves_makes_room() {
        List<FollowedEvents> followers =
                Collections.nCopies(MOST, EVENTS).stream().map(path -> follow(path)).toList();
        followers.forEach(one -> assertThat(one.next(": events of the pool")).isNotNull());

        Answer refused = api.local().get(EVENTS);
        refused.isProblem(503, "too-many-followers");
        assertThat(refused.header("Retry-After")).contains("30");
        followers.forEach(FollowedEvents::close);

        assertThat(statusWhenThereIsRoom()).isEqualTo(200);
    }

    /** The server notices a closed connection when it writes to it, at the next heartbeat. */
    private int statusWhenThereIsRoom() {
        int status = 503;
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (status == 503 && System.nanoTime() < end) {
            status = api.local().get(EXISTING + "0").status();
        }
        return status;
    }

    @Test
    void who_does_not_read_is_let_go_with_a_last_word_and_can_go_on() {
        try (TestingApi impatient = TestingApi.start(rules(Duration.ofMillis(200)))) {
            impatient.pool.feed.append(
                    Collections.nCopies(MORE_THAN_BUFFERS_HOLD, aboutKen(Kind.SIGNED_IN)));
            try (FollowedEvents slow =
                    FollowedEvents.open(
                            impatient.port(), EVENTS + "?after=0", TestingApi.LOCAL_TOKEN)) {
                waitForHeartbeats(impatient, 5);

                List<String> heard = slow.rest();

                assertThat(heard).anyMatch(line -> line.startsWith(": too slow"));
                long last = lastId(heard);
                assertThat(last).isBetween(1L, MORE_THAN_BUFFERS_HOLD - 1L);
                assertThat(impatient.local().get(EVENTS + "?kinds=dropped&after=" + last + NO_MORE))
                        .returns(200, Answer::status);
                assertThat(impatient.pool.feed.after(last, 1).getFirst().position())
                        .isEqualTo(last + 1);
            }
        }
    }

    /** As long as the server needs to fill the buffers of somebody else, and to lose patience. */
    private static void waitForHeartbeats(TestingApi other, int count) {
        try (FollowedEvents idle =
                FollowedEvents.open(other.port(), EVENTS, TestingApi.LOCAL_TOKEN)) {
            for (int at = 0; at < count; at++) {
                assertThat(idle.next(": heartbeat")).isNotNull();
            }
        }
    }

    private static long lastId(List<String> lines) {
        return Long.parseLong(
                lines.stream()
                        .filter(line -> line.startsWith("id: "))
                        .toList()
                        .getLast()
                        .substring(4));
    }
}
