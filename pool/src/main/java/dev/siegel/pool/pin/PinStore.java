package dev.siegel.pool.pin;

import dev.siegel.pool.identity.SettingScope.Tag;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.user.User;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PINs and the policies granted to users. Queries run in the caller's transaction or their own;
 * whoever changes something has locked the user's row.
 */
public interface PinStore {
    Optional<PinState> find(UserId userId);

    void save(PinState state);

    /** Adds a PIN to the user's history, and keeps no more than the newest few. */
    void remember(UserId userId, StoredPin pin, int keep);

    /** The digests of the user's last PINs, newest first. */
    List<Sealed> history(UserId userId);

    /**
     * Holds numbers until the transaction ends: nobody else compares their users' PINs meanwhile.
     */
    void lockNumbers(NavigableSet<String> numbers);

    /** The PINs of users whose number or extension is one of these. */
    List<PinState> sharing(NavigableSet<String> numbers);

    /** The users whose number or extension this is, at most {@code limit}, ordered by id. */
    List<User> usersWithNumber(String number, int limit);

    /** A page of users with their PINs, ordered by SIP address key. */
    List<Listed> page(PinQuery query);

    /** The policy granted to the user; one that was removed is granted to nobody. */
    Optional<Tag> grantedPolicy(UserId userId);

    /** Whether there is such a policy; until the transaction ends nobody removes it. */
    boolean isThere(Tag policy);

    /** Grants a policy that is there, in place of the one before. */
    void grantPolicy(UserId userId, Tag policy);

    void withdrawPolicy(UserId userId);

    /** A user in a listing. */
    record Listed(User user, PinState state, @Nullable Tag grantedPolicy) {}
}
