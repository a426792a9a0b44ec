package dev.siegel.pool.testing;

import dev.siegel.pool.identity.SettingScope.Tag;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.pin.PinPolicySettings;
import dev.siegel.pool.pin.PinQuery;
import dev.siegel.pool.pin.PinState;
import dev.siegel.pool.pin.PinStore;
import dev.siegel.pool.pin.StoredPin;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.settings.ScopedSettings;
import dev.siegel.pool.settings.SettingsSnapshot;
import dev.siegel.pool.user.LineUri;
import dev.siegel.pool.user.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PINs in maps. Numbers need no lock: there is one transaction at a time. */
public final class InMemoryPinStore implements PinStore {
    private final InMemoryUserStore users;
    private final InMemorySettingStore settings;
    private final Map<UserId, PinState> states = new ConcurrentHashMap<>();
    private final Map<UserId, List<Sealed>> histories = new ConcurrentHashMap<>();
    private final Map<UserId, Tag> granted = new ConcurrentHashMap<>();

    public InMemoryPinStore(InMemoryUserStore users, InMemorySettingStore settings) {
        this.users = users;
        this.settings = settings;
        settings.onDelete(scope -> granted.values().removeIf(tag -> tag.key().equals(scope.key())));
        users.onDelete(id -> {
            states.remove(id);
            histories.remove(id);
            granted.remove(id);
        });
    }

    @Override
    public Optional<PinState> find(UserId userId) {
        return Optional.ofNullable(states.get(userId));
    }

    @Override
    public void save(PinState state) {
        states.put(state.userId(), state);
    }

    @Override
    public void remember(UserId userId, StoredPin pin, int keep) {
        List<Sealed> newest = new ArrayList<>(history(userId));
        newest.addFirst(pin.digest());
        histories.put(userId, List.copyOf(newest.subList(0, Math.min(keep, newest.size()))));
    }

    @Override
    public List<Sealed> history(UserId userId) {
        return histories.getOrDefault(userId, List.of());
    }

    @Override
    public void lockNumbers(NavigableSet<String> numbers) {}

    @Override
    public List<PinState> sharing(NavigableSet<String> numbers) {
        return all().filter(user -> numbers(user).stream().anyMatch(numbers::contains))
                .flatMap(user -> find(user.id()).stream())
                .filter(state -> state.pin() != null)
                .toList();
    }

    private static NavigableSet<String> numbers(User user) {
        return LineUri.numbersOf(user.lineUri());
    }

    @Override
    public List<User> usersWithNumber(String number, int limit) {
        return all().filter(user -> numbers(user).contains(number))
                .sorted(Comparator.comparing(user -> user.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Listed> page(PinQuery query) {
        return users.page(query.afterSipAddressKey(), Integer.MAX_VALUE).stream()
                .filter(user ->
                        query.scope().contains(user.distinguishedName(), user.registrarPool()))
                .map(user ->
                        new Listed(
                                user,
                                find(user.id()).orElseGet(() -> PinState.none(user.id())),
                                granted.get(user.id())))
                .filter(one -> isWanted(query.isPinSet(), one.state().pin() != null))
                .filter(one -> isWanted(query.isLockedOut(), one.state().isLockedAt(query.now())))
                .limit(query.limit())
                .toList();
    }

    private static boolean isWanted(@Nullable Boolean wanted, boolean is) {
        return wanted == null || wanted == is;
    }

    private Stream<User> all() {
        return users.page("", Integer.MAX_VALUE).stream();
    }

    @Override
    public Optional<Tag> grantedPolicy(UserId userId) {
        return Optional.ofNullable(granted.get(userId));
    }

    @Override
    public boolean isThere(Tag policy) {
        return spelled(policy).isPresent();
    }

    private Optional<Tag> spelled(Tag policy) {
        return SettingsSnapshot.read(settings)
                .find(PinPolicySettings.FAMILY, policy)
                .map(ScopedSettings::scope)
                .map(Tag.class::cast);
    }

    @Override
    public void grantPolicy(UserId userId, Tag policy) {
        granted.put(userId, spelled(policy).orElseThrow());
    }

    @Override
    public void withdrawPolicy(UserId userId) {
        granted.remove(userId);
    }
}
