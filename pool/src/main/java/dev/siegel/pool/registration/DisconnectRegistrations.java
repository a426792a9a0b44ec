package dev.siegel.pool.registration;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.LiveConnection.EndReason;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ends sign-ins of a user. The certificates stay good: a device may sign in again. */
public final class DisconnectRegistrations {
    private static final String NAME = "Disconnect-CsUserRegistration";

    private final AuthorizedUsers users;
    private final RegistrationStore registrations;
    private final LiveSignIns live;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public DisconnectRegistrations(
            AuthorizedUsers users,
            RegistrationStore registrations,
            LiveSignIns live,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.users = users;
        this.registrations = registrations;
        this.live = live;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What to end.
     *
     * @param epid of the endpoint; a device id is taken as well; null for all of the user
     */
    public record Request(UserId user, @Nullable String epid, boolean dryRun) {
        private boolean takes(Registration one) {
            return epid == null
                    || one.epid().equalsIgnoreCase(epid)
                    || one.deviceId().value().toString().equalsIgnoreCase(epid);
        }
    }

    /**
     * @param registrations those that stood
     * @param endedSignIns how many live sign-ins of this front end were ended
     */
    public record Disconnected(List<Registration> registrations, int endedSignIns) {
        public Disconnected {
            registrations = List.copyOf(registrations);
        }
    }

    /** Empty when there is no such user. */
    public Optional<Disconnected> disconnect(Caller caller, Request request) {
        var found = users.find(caller, List.of(Right.REVOKE_ONE_USER), request.user(), NAME);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Operation operation = found.get().operation();
        if (request.dryRun()) {
            List<Registration> standing = standing(request);
            auditor.dryRun(caller, operation, details(standing));
            return Optional.of(new Disconnected(standing, 0));
        }
        List<Registration> ended =
                work.inTransaction(() -> {
                    List<Registration> standing = endStanding(request);
                    auditor.done(caller, operation, details(standing));
                    return standing;
                });
        return Optional.of(new Disconnected(ended, endLive(request, ended)));
    }

    private List<Registration> endStanding(Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Registration> standing = standing(request);
        standing.forEach(one -> registrations.end(one.userId(), one.deviceId(), one.id(), now));
        return standing;
    }

    private List<Registration> standing(Request request) {
        Instant now = clock.instant();
        return registrations.of(request.user()).stream()
                .filter(one -> one.isLiveAt(now))
                .filter(request::takes)
                .toList();
    }

    /** Without an epid also what has no registration yet. */
    private int endLive(Request request, List<Registration> ended) {
        Set<DeviceId> devices =
                ended.stream().map(Registration::deviceId).collect(Collectors.toSet());
        return live.end(
                request.user(),
                signIn -> request.epid() == null || devices.contains(signIn.deviceId()),
                EndReason.DISCONNECTED_BY_ADMINISTRATOR);
    }

    private static Map<String, String> details(List<Registration> ended) {
        return Map.of(
                "epids",
                String.join(",", ended.stream().map(Registration::epid).sorted().toList()));
    }
}
