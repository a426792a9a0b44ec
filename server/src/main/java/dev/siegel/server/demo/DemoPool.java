package dev.siegel.server.demo;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.publication.ImportClientCertificates.Row;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.ticket.AuthenticationMethod;
import dev.siegel.pool.user.User;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Fills a pool with two hundred users and what their devices did in a year; the same each time. */
public final class DemoPool {
    private static final long SEED = 20130315;
    private static final Duration PAST = Duration.ofDays(400);

    /** A client renews some days before its certificate expires. */
    private static final Duration RENEWED_AFTER = Duration.ofDays(170);

    private static final int IN_USE_OF_TEN = 7;

    private final DemoActs acts;
    private final PastClock clock;
    private final Instant now;
    private final Random random = new Random(SEED);
    private final List<Event> events = new ArrayList<>();

    private DemoPool(DemoActs acts, PastClock clock, Instant now) {
        this.acts = acts;
        this.clock = clock;
        this.now = now;
    }

    /** Something that happens at a moment; the order of moments is that of the audit. */
    private record Event(Instant when, Runnable act) {}

    /**
     * @param clock the one behind the use cases
     * @param domain the SIP domain of the users
     */
    public static void fill(
            DemoUseCases useCases,
            String pool,
            String domain,
            PastClock clock,
            Instant now,
            SecureRandom random) {
        var acts =
                new DemoActs(
                        useCases, pool, new DemoRequest(random), new RandomSecrets(random), clock);
        new DemoPool(acts, clock, now).fill(domain);
    }

    private void fill(String domain) {
        clock.set(now.minus(PAST));
        documented();
        for (String last : DemoPeople.LAST_NAMES) {
            for (String first : DemoPeople.FIRST_NAMES) {
                String name = (first + "." + last).toLowerCase(Locale.ROOT);
                live(acts.user(name, domain, first + " " + last));
            }
        }
        events.sort(Comparator.comparing(Event::when));
        events.forEach(one -> {
            clock.set(one.when());
            one.act().run();
        });
    }

    /** The four rows of the listing in the documentation of the original, times kept. */
    private void documented() {
        User user = acts.user("User1", "msxfaq.de", "User 1");
        acts.importRows(
                user,
                List.of(
                        row(
                                "375da200-f2d3-5fd2-847f-1b14c5a9b20c",
                                "2013-03-15T15:21:29Z",
                                "2013-09-11T15:06:29Z"),
                        row(
                                "48513bdd-88b6-5188-bd2d-269bc1b0841b",
                                "2013-05-24T11:54:11Z",
                                "2013-11-20T11:39:10Z"),
                        row(
                                "844298fb-f1c0-544d-b7bd-452ae24ca176",
                                "2013-09-09T11:35:01Z",
                                "2014-03-08T11:20:01Z"),
                        row(
                                "6a67b0ee-d47a-5225-99b3-4b32076f5a3f",
                                "2013-06-17T09:18:14Z",
                                "2013-12-14T09:03:14Z")));
    }

    private static Row row(String device, String published, String expires) {
        return new Row(
                DeviceId.of("{" + device + "}"), Instant.parse(published), Instant.parse(expires));
    }

    /** One in eight has no device yet, some have several; one in sixteen leaves. */
    private void live(User user) {
        int devices = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3);
        for (int one = 0; one < devices; one++) {
            device(user);
        }
        if (random.nextInt(16) == 0) {
            events.add(new Event(before(Duration.ofDays(20)), () -> acts.disable(user)));
        }
    }

    private void device(User user) {
        var device = new Use(user, DeviceId.of(new UUID(random.nextLong(), random.nextLong())));
        boolean inUse = random.nextInt(10) < IN_USE_OF_TEN;
        Instant published = before(PAST.minusDays(2));
        publish(device, published);
        while (inUse && published.plus(RENEWED_AFTER).isBefore(now)) {
            published = published.plus(RENEWED_AFTER);
            publish(device, published);
        }
        if (inUse) {
            events.add(new Event(before(Duration.between(published, now)), device::signIn));
        }
        int fate = random.nextInt(18);
        if (fate == 0) {
            lose(device, published);
        } else if (fate == 1) {
            Instant when = before(Duration.between(published, now));
            events.add(new Event(when, () -> device.revoke(RevocationReason.SUPERSEDED)));
        }
    }

    private void lose(Use device, Instant published) {
        Instant when = before(Duration.between(published, now));
        events.add(new Event(when, () -> device.revoke(RevocationReason.DEVICE_LOST)));
        events.add(new Event(when.plusSeconds(40), () -> acts.block(device.user, device.id)));
    }

    private void publish(Use device, Instant when) {
        events.add(new Event(when, device::publish));
        events.add(new Event(when.plusSeconds(5), device::signIn));
    }

    /** Some moment within so long before now. */
    private Instant before(Duration longest) {
        long seconds = Math.max(120, longest.toSeconds());
        return now.minusSeconds(60 + random.nextLong(seconds - 60));
    }

    /** A device and what it holds. */
    private final class Use {
        private final User user;
        private final DeviceId id;
        private final String agent =
                DemoPeople.USER_AGENTS.get(random.nextInt(DemoPeople.USER_AGENTS.size()));
        private final String address = "192.0.2." + (1 + random.nextInt(254));
        private final AuthenticationMethod method =
                random.nextInt(5) == 0 ? AuthenticationMethod.PIN : AuthenticationMethod.NTLM;
        private final List<ClientCertificate> held = new ArrayList<>();

        Use(User user, DeviceId id) {
            this.user = user;
            this.id = id;
        }

        void publish() {
            acts.publish(user, id, method, agent, address).ifPresent(held::add);
        }

        /** Refused when the certificate is gone, as a real one would be. */
        void signIn() {
            if (!held.isEmpty()) {
                acts.signIn(held.getLast(), agent, address);
            }
        }

        void revoke(RevocationReason reason) {
            acts.revoke(user, id, reason);
        }
    }
}
