package dev.siegel.pool.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserHistoryTest {
    private final TestingPool pool = new TestingPool();
    private final UserHistory history = new UserHistory(pool.audit, pool.auditor);
    private final User anna = pool.user("anna@example.com");
    private final User bob = pool.user("bob@example.com");

    @Test
    void what_happened_to_a_user_is_told_newest_first() {
        happened("first", anna);
        happened("to somebody else", bob);
        happened("second", anna);

        assertThat(history.of(helpDesk(), anna, 10))
                .extracting(AuditEvent::operation)
                .containsExactly("second", "first");
        assertThat(history.of(helpDesk(), anna, 1)).hasSize(1);
    }

    @Test
    void who_may_not_see_the_user_is_told_nothing() {
        Caller nobody = Caller.holding("eve", "192.0.2.1", Set.of(), "c-1");

        assertThatThrownBy(() -> history.of(nobody, anna, 10)).isInstanceOf(RightMissing.class);
    }

    private Caller helpDesk() {
        return Caller.holding("hilde", "192.0.2.1", Set.of(Role.HELP_DESK), "c-1");
    }

    private void happened(String what, User to) {
        pool.clock.advance(Duration.ofSeconds(1));
        pool.work.run(() ->
                pool.auditor.done(
                        pool.administrator(),
                        new Operation(what, to.sipAddress().toString(), to.id()),
                        Map.of()));
    }
}
