package dev.siegel.pool.administrator;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.work.UnitOfWork;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts refused sign-ins for each address and minute: one audit row at the first of a minute, one
 * with the number of all others once the minute is over and something is refused again. So
 * strangers cannot fill the audit.
 */
public final class SignInRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(SignInRefusals.class);
    private static final int MOST_ADDRESSES = 10_000;

    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;
    private final Map<InetAddress, Minute> minutes = new HashMap<>();

    public SignInRefusals(Auditor auditor, UnitOfWork work, Clock clock) {
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    private record Minute(Instant start, int uncounted) {}

    private record Row(InetAddress address, String target, int count) {}

    /**
     * @param cause for the log only; whoever was refused is not told
     */
    void count(String name, InetAddress address, String correlationId, String cause) {
        String shown = AdministratorName.isOne(name) ? name : "(no administrator's name)";
        LOG.warn(
                "{} refused the sign-in of {} from {}: {}",
                correlationId,
                shown,
                address.getHostAddress(),
                cause);
        List<Row> rows = rows(shown, address);
        if (!rows.isEmpty()) {
            work.run(() -> rows.forEach(row -> write(row, correlationId)));
        }
    }

    private synchronized List<Row> rows(String name, InetAddress address) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<Row> rows = new ArrayList<>();
        minutes.entrySet()
                .removeIf(entry -> {
                    boolean over = entry.getValue().start().isBefore(minute);
                    if (over && entry.getValue().uncounted() > 0) {
                        rows.add(new Row(entry.getKey(), "", entry.getValue().uncounted()));
                    }
                    return over;
                });
        if (minutes.containsKey(address)) {
            minutes.computeIfPresent(
                    address, (_, now) -> new Minute(now.start(), now.uncounted() + 1));
        } else if (minutes.size() < MOST_ADDRESSES) {
            minutes.put(address, new Minute(minute, 0));
            rows.add(new Row(address, name, 1));
        }
        return rows;
    }

    private void write(Row row, String correlationId) {
        var stranger = new Caller("-", row.address().getHostAddress(), Set.of(), correlationId);
        auditor.refused(
                stranger,
                new Operation(AdministratorSignIn.NAME, row.target(), null),
                Map.of("count", Integer.toString(row.count())));
    }
}
