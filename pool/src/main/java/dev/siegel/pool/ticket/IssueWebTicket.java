package dev.siegel.pool.ticket;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.feed.Feed;
import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.settings.Settings;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides whether somebody whose password was right gets a web ticket, and what it says. */
public final class IssueWebTicket {
    private final UserStore users;
    private final Settings settings;
    private final Clock clock;
    private final Feed feed;

    public IssueWebTicket(UserStore users, Settings settings, Clock clock) {
        this(users, settings, clock, Feed.none());
    }

    public IssueWebTicket(UserStore users, Settings settings, Clock clock, Feed feed) {
        this.feed = feed;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param account who has just proved who they are
     * @param claim the SIP address asked for, null when the request names none
     * @param wish the lifetime asked for, null when none; it can only shorten
     */
    public record Request(
            Account account,
            AuthenticationMethod method,
            @Nullable SipAddress claim,
            String audience,
            @Nullable DeviceId context,
            @Nullable Duration wish,
            boolean holderOfKey) {}

    /** What became of the request. */
    public sealed interface Decision {
        record Granted(WebTicket ticket) implements Decision {}

        /** The account is not enabled for the pool, or temporarily disabled. */
        record NotEnabled() implements Decision {}

        /** The claim names somebody else. */
        record ClaimOfAnotherUser() implements Decision {}
    }

    public Decision issue(Request request) {
        Optional<User> user = users.findByAccount(request.account().id());
        if (user.isEmpty() || !user.get().enabled()) {
            return new Decision.NotEnabled();
        }
        if (request.claim() != null && !request.claim().equals(user.get().sipAddress())) {
            return new Decision.ClaimOfAnotherUser();
        }
        return new Decision.Granted(ticketFor(user.get(), request));
    }

    /** Tells those who follow that somebody got no ticket; the cause is for them only. */
    public void refused(@Nullable String who, String address, String cause) {
        feed.tell(
                FeedEvent.of(clock.instant(), FeedEvent.Kind.REFUSED)
                        .about(null, who)
                        .because(cause)
                        .by(null, address));
    }

    private WebTicket ticketFor(User user, Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Duration longest = settings.webTicketLifetime();
        Duration wish = request.wish() == null ? longest : request.wish();
        Duration lifetime = wish.isPositive() && wish.compareTo(longest) < 0 ? wish : longest;
        return new WebTicket(
                "SamlSecurityToken-" + UUID.randomUUID(),
                user.id(),
                user.sipAddress(),
                request.audience(),
                request.method(),
                now,
                now,
                now.plus(lifetime).truncatedTo(ChronoUnit.SECONDS),
                request.context(),
                request.holderOfKey());
    }
}
