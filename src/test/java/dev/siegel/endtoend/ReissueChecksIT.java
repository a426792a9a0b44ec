package dev.siegel.endtoend;

import static dev.siegel.cmdlets.jshell.Cs.getCsClientCertificate;
import static dev.siegel.cmdlets.jshell.Cs.removeCsCertificateBlock;
import static dev.siegel.cmdlets.jshell.Cs.revokeCsClientCertificate;
import static dev.siegel.cmdlets.jshell.Cs.setCsWebServiceConfiguration;
import static dev.siegel.cmdlets.jshell.Cs.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.siegel.client.PublishOutcome;
import dev.siegel.client.SignInClient;
import dev.siegel.client.SignInOutcome;
import dev.siegel.client.WebTicket;
import dev.siegel.client.http.HttpAnswer;
import dev.siegel.client.http.HttpQuestion;
import dev.siegel.client.store.DeviceCertificate;
import dev.siegel.client.store.DeviceKeys;
import dev.siegel.protocols.soap.PublishRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a device has after a revocation, and how long; ordered at each door of one pool. */
class ReissueChecksIT {
    private static final Duration BACK_DATING = Duration.ofMinutes(15);
    private static final String WEB = "web-service-configurations/global";

    private static Doors doors;

    @BeforeAll
    static void startPool() {
        doors = Doors.open("reissue-checks");
    }

    @AfterAll
    static void stopPool() {
        doors.closeAll();
    }

    /** Somebody with a client that keeps what it gets. */
    private record Person(String name, PoolUser user, SignInClient client) {
        static Person signedIn(String name) throws IOException {
            PoolUser user = PoolUser.create(doors.pool(), name);
            var person = new Person(name, user, KeepingClient.of(user));
            KeepingClient.signedIn(person.client).close();
            return person;
        }

        String sip() {
            return user.sipAddress();
        }
    }

    /** Whatever the order was, the old certificate is of no use, and the same device comes back. */
    private static void assertComesBack(Person person, Runnable revocation) throws IOException {
        DeviceCertificate old = person.client.storedCertificate().orElseThrow();
        JsonNode before = doors.certificates(person.name).get(0);

        revocation.run();

        assertThat(person.client.signIn(old)).isInstanceOf(SignInOutcome.Refused.class);
        WallClock.awaitLaterSecond(time(before, "publicationTime"));
        KeepingClient.signedIn(person.client).close();
        JsonNode after = doors.certificates(person.name).get(0);
        assertThat(after.required("deviceId")).isEqualTo(before.required("deviceId"));
        assertThat(after.required("serialNumber")).isNotEqualTo(before.required("serialNumber"));
        assertThat(time(after, "publicationTime")).isAfter(time(before, "publicationTime"));
    }

    private static Instant time(JsonNode row, String member) {
        return Instant.parse(row.required(member).asText());
    }

    @Test
    void after_a_revocation_by_cs_the_same_device_comes_back_with_a_later_certificate()
            throws IOException {
        Person person = Person.signedIn("back-cs");

        assertComesBack(
                person, () -> doors.cs("Revoke-CsClientCertificate", person.sip()).succeeded());
    }

    @Test
    void after_a_revocation_over_rest_the_same_device_comes_back_with_a_later_certificate()
            throws IOException {
        Person person = Person.signedIn("back-rest");

        assertComesBack(
                person,
                () -> doors.rest("DELETE", "users/" + person.sip() + "/certificates").is(200));
    }

    @Test
    void after_a_revocation_in_jshell_the_same_device_comes_back_with_a_later_certificate()
            throws IOException {
        Person person = Person.signedIn("back-jshell");

        assertComesBack(person, () -> doors.jshell(() -> revokeCsClientCertificate(person.sip())));
    }

    private static void assertBlockedUntilLetThrough(Person person, Runnable unblock)
            throws IOException {
        var ticket = KeepingClient.ticket(person.client);
        assertThat(KeepingClient.publish(person.client, ticket, DeviceKeys.generate()))
                .isInstanceOfSatisfying(
                        PublishOutcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal().reason())
                                        .startsWith("reissue is blocked"));
        assertThat(person.client.signIn()).isInstanceOf(SignInOutcome.NoCertificate.class);
        assertThat(doors.certificates(person.name)).isEmpty();

        unblock.run();

        KeepingClient.signedIn(person.client).close();
        assertThat(doors.certificates(person.name)).hasSize(1);
    }

    @Test
    void with_a_block_by_cs_no_new_certificate_appears_until_it_is_taken_away() throws IOException {
        Person person = Person.signedIn("block-cs");

        doors.cs("Revoke-CsClientCertificate", person.sip(), "-BlockReissue").succeeded();

        assertBlockedUntilLetThrough(
                person, () -> doors.cs("Remove-CsCertificateBlock", person.sip()).succeeded());
    }

    @Test
    void with_a_block_over_rest_no_new_certificate_appears_until_it_is_taken_away()
            throws IOException {
        Person person = Person.signedIn("block-rest");
        String user = "users/" + person.sip();

        doors.rest("DELETE", user + "/certificates?blockReissue=true").is(200);

        assertBlockedUntilLetThrough(
                person, () -> doors.rest("DELETE", user + "/certificate-block").is(200));
    }

    @Test
    void with_a_block_in_jshell_no_new_certificate_appears_until_it_is_taken_away()
            throws IOException {
        Person person = Person.signedIn("block-jshell");

        doors.jshell(() -> revokeCsClientCertificate(person.sip(), with("BlockReissue", true)));

        assertBlockedUntilLetThrough(
                person, () -> doors.jshell(() -> removeCsCertificateBlock(person.sip())));
    }

    @Test
    void a_certificate_begins_15_minutes_before_its_publication_and_lasts_as_set_at_each_door()
            throws IOException {
        try {
            doors.cs("Set-CsWebServiceConfiguration", "-DefaultValidityPeriodHours", "24")
                    .succeeded();
            assertLasts("lasts-cs", Duration.ofDays(1));
            doors.rest("PATCH", WEB, "{\"defaultValidityPeriodHours\":48}").is(200);
            assertLasts("lasts-rest", Duration.ofDays(2));
            doors.jshell(
                    () -> setCsWebServiceConfiguration(with("DefaultValidityPeriodHours", 72)));
            assertLasts("lasts-jshell", Duration.ofDays(3));
        } finally {
            doors.rest("DELETE", WEB).is(200);
        }
    }

    private static void assertLasts(String name, Duration validity) throws IOException {
        Person person = Person.signedIn(name);
        JsonNode row = doors.certificates(name).get(0);
        JsonNode line =
                doors.json(
                        "Get-CsClientCertificate %s | Select-Object PublicationTime, NotBefore, ExpirationTime"
                                .formatted(person.sip()));
        var kept = doors.jshell(() -> getCsClientCertificate(person.sip()).first());

        Instant published = time(row, "publicationTime");
        for (Instant begin :
                List.of(time(row, "notBefore"), time(line, "NotBefore"), kept.notBefore())) {
            assertThat(begin).isEqualTo(published.minus(BACK_DATING));
        }
        for (Instant end :
                List.of(
                        time(row, "expirationTime"),
                        time(line, "ExpirationTime"),
                        kept.expirationTime())) {
            assertThat(end).isEqualTo(published.minus(BACK_DATING).plus(validity));
        }
    }

    @Test
    void a_client_s_wish_is_clamped_to_what_is_allowed() throws IOException {
        try {
            doors.rest(
                            "PATCH",
                            WEB,
                            "{\"minValidityPeriodHours\":10,\"defaultValidityPeriodHours\":24,"
                                    + "\"maxValidityPeriodHours\":30}")
                    .is(200);
            PoolUser user = PoolUser.create(doors.pool(), "wishes");

            assertThat(given(user, 1)).isEqualTo(Duration.ofHours(10));
            assertThat(given(user, 20)).isEqualTo(Duration.ofHours(20));
            assertThat(given(user, 9000)).isEqualTo(Duration.ofHours(30));
        } finally {
            doors.rest("DELETE", WEB).is(200);
        }
    }

    /** How long a certificate lasts for which the client asked this many hours. */
    private static Duration given(PoolUser user, int hours) throws IOException {
        SignInClient client = KeepingClient.of(user);
        WebTicket ticket = KeepingClient.ticket(client);
        byte[] request = DeviceKeys.signingRequest(DeviceKeys.generate(), user.address());
        String envelope =
                client.publishEnvelope(ticket, "{" + client.endpoint().instance() + "}", request)
                        .replace(" Entity=", " ValidityPeriod=\"" + hours + "\" Entity=");

        HttpAnswer answer =
                client.ask(
                        HttpQuestion.post(
                                        ticket.endpoint(),
                                        "text/xml; charset=utf-8",
                                        envelope.getBytes(StandardCharsets.UTF_8))
                                .with("SOAPAction", "\"" + PublishRequest.ACTION + "\""));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode row =
                doors.rest(
                                "GET",
                                "users/%s/certificates/%s"
                                        .formatted(user.sipAddress(), client.endpoint().instance()))
                        .is(200)
                        .body();
        return Duration.between(time(row, "notBefore"), time(row, "expirationTime"));
    }
}
