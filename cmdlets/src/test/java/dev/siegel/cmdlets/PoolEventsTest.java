package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.CmdletTests;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import org.junit.jupiter.api.Test;

class PoolEventsTest extends CmdletTests {
    private static final String ALL = "GET /api/v1/events?follow=false";
    private static final String FOLLOW = "GET /api/v1/events?follow=true";

    private static String start(int position) {
        return ": events of the pool\nid: " + position + "\n\n";
    }

    private static String event(int position, String kind) {
        return "id: %1$d\nevent: %2$s\ndata: {\"position\":%1$d,\"time\":\"2013-10-01T10:00:0%1$dZ\",\"kind\":\"%2$s\",\"identity\":\"sip:anna@example.com\"}\n\n"
                .formatted(position, kind);
    }

    private static String positions(String out) {
        return out.lines()
                .filter(line -> line.startsWith("Position"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .reduce("", (all, one) -> all + one);
    }

    @Test
    void all_that_is_kept_is_listed_oldest_first() {
        server.answering(ALL, 200, start(0) + event(1, "signedIn") + event(2, "refused"));

        Outcome outcome = cs.run("Get-CsPoolEvent");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("Kind     : SignedIn\nIdentity : sip:anna@example.com\n")
                .contains("Kind     : Refused\n");
        assertThat(last().lastEventId()).isEqualTo("0");
    }

    @Test
    void kinds_and_a_position_are_told_to_the_server() {
        server.answering(ALL + "&kinds=Refused%2CRevoked", 200, start(7));

        Outcome outcome = cs.run("Get-CsPoolEvent", "-Kind", "Refused,Revoked", "-After", "7");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().lastEventId()).isEqualTo("7");
    }

    @Test
    void what_was_before_a_time_is_left_out() {
        server.answering(ALL, 200, start(0) + event(1, "signedIn") + event(2, "refused"));

        Outcome outcome = cs.run("Get-CsPoolEvent", "-StartTime", "2013-10-01T10:00:02Z");

        assertThat(outcome.out()).contains("Refused").doesNotContain("SignedIn");
    }

    @Test
    void following_begins_with_what_is_to_come_and_ends_with_as_many_as_asked_for() {
        server.answering(
                FOLLOW,
                200,
                start(4) + event(5, "signedIn") + event(6, "refused") + event(7, "refused"));

        Outcome outcome =
                cs.run("Get-CsPoolEvent", "-Follow", "-ResultSize", "2", "-Property", "Position");

        assertThat(outcome.code()).isZero();
        assertThat(positions(outcome.out())).isEqualTo("56");
        assertThat(server.requests()).hasSize(1);
        assertThat(last().lastEventId()).isEmpty();
    }

    @Test
    void select_first_ends_it_as_well() {
        server.answering(FOLLOW, 200, start(4) + event(5, "signedIn") + event(6, "refused"));

        Outcome outcome =
                cs.run("-c", "Get-CsPoolEvent -Follow | Select-Object -First 1 -Property Position");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("5").doesNotContain("6");
    }

    @Test
    void a_lost_connection_goes_on_after_the_last_event_and_gives_none_twice() {
        server.answering(FOLLOW, 200, start(4) + event(5, "signedIn") + "id: 6\ndata: {\"posi")
                .then(FOLLOW, 0, "", "")
                .then(FOLLOW, 200, start(5) + event(6, "refused") + event(7, "refused"), "");

        Outcome outcome =
                cs.run("Get-CsPoolEvent", "-Follow", "-ResultSize", "3", "-Property", "Position");

        assertThat(outcome.code()).isZero();
        assertThat(positions(outcome.out())).isEqualTo("567");
        assertThat(server.requests())
                .extracting(one -> one.lastEventId())
                .startsWith("", "5")
                .endsWith("5");
    }

    @Test
    void a_connection_lost_before_any_event_goes_on_where_it_began() {
        server.answering(FOLLOW, 200, start(4)).then(FOLLOW, 200, event(5, "refused"), "");

        Outcome outcome = cs.run("Get-CsPoolEvent", "-Follow", "-ResultSize", "1");

        assertThat(outcome.out()).contains("Refused");
        assertThat(last().lastEventId()).isEqualTo("4");
    }

    @Test
    void a_server_that_was_never_there_is_unreachable_at_once() {
        server.hangingUp(FOLLOW);

        Outcome outcome = cs.run("Get-CsPoolEvent", "-Follow");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.err()).contains("ServerUnreachable");
    }

    @Test
    void who_may_not_follow_any_more_is_told() {
        server.answering(FOLLOW, 200, start(4) + event(5, "refused"))
                .then(FOLLOW, 403, "{\"detail\":\"No.\",\"errorId\":\"InsufficientRights\"}", "");

        Outcome outcome = cs.run("Get-CsPoolEvent", "-Follow");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("Refused");
        assertThat(outcome.err()).contains("InsufficientRights");
    }

    @Test
    void an_event_without_end_and_one_that_is_no_json_end_the_call() {
        server.answering(ALL, 200, "data: " + "a".repeat(1_100_000));
        assertThat(cs.run("Get-CsPoolEvent").code()).isEqualTo(5);

        server.answering(ALL, 200, "data: nothing\n\n");
        assertThat(cs.run("Get-CsPoolEvent").code()).isEqualTo(5);
    }

    @Test
    void what_is_no_kind_or_no_position_is_refused_before_anything_is_sent() {
        assertThat(cs.run("Get-CsPoolEvent", "-Kind", "Danced").code()).isEqualTo(2);
        assertThat(cs.run("Get-CsPoolEvent", "-After", "-1").code()).isEqualTo(2);
        assertThat(cs.run("Get-CsPoolEvent", "-After", "1", "-StartTime", "1/1/2026").code())
                .isEqualTo(2);

        assertThat(server.requests()).isEmpty();
    }
}
