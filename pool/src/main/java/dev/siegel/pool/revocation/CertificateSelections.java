package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.DeviceKey;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.inventory.CertificateListingStore;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns an administrator's choice into certificates; a filter leaves those out of reach out. */
public final class CertificateSelections {
    private static final int CHUNK = 500;

    private final UserStore users;
    private final ClientCertificateStore certificates;
    private final CertificateListingStore listing;
    private final Clock clock;

    public CertificateSelections(
            UserStore users,
            ClientCertificateStore certificates,
            CertificateListingStore listing,
            Clock clock) {
        this.users = users;
        this.certificates = certificates;
        this.listing = listing;
        this.clock = clock;
    }

    /**
     * What a choice means now.
     *
     * @param within the user has to lie in each of these
     */
    CertificateSelection of(CertificateChoice choice, List<UserScope> within) {
        return switch (choice) {
            case CertificateChoice.Filtered(var filters) ->
                    new FilteredSelection(
                            filters,
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            within,
                            listing);
            case CertificateChoice.OfUsers _,
                    CertificateChoice.OfDevices _,
                    CertificateChoice.BySerialNumber _,
                    CertificateChoice.ByThumbprint _ ->
                    listed(targets(choice), within);
        };
    }

    /** The users a choice names, by themselves or by what they hold; a filter names nobody. */
    List<User> named(CertificateChoice choice) {
        List<UserId> ids = targets(choice).stream().map(RevocationTarget::user).toList();
        Map<UserId, User> found =
                chunked(ids, users::findAll).stream()
                        .collect(Collectors.toMap(User::id, Function.identity(), (one, _) -> one));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<RevocationTarget> targets(CertificateChoice choice) {
        return switch (choice) {
            case CertificateChoice.Filtered _ -> List.of();
            case CertificateChoice.OfUsers(var ids) ->
                    ids.stream().<RevocationTarget>map(RevocationTarget.Everything::new).toList();
            case CertificateChoice.OfDevices(var devices) -> ofDevices(devices);
            case CertificateChoice.BySerialNumber(var numbers) ->
                    ofCertificates(chunked(numbers, certificates::currentBySerialNumber));
            case CertificateChoice.ByThumbprint(var thumbprints) ->
                    ofCertificates(chunked(thumbprints, certificates::currentByThumbprint));
        };
    }

    private static List<RevocationTarget> ofDevices(Set<DeviceKey> devices) {
        Map<UserId, Set<DeviceId>> byUser = new LinkedHashMap<>();
        devices.forEach(key ->
                byUser.computeIfAbsent(key.userId(), _ -> new HashSet<>()).add(key.deviceId()));
        List<RevocationTarget> targets = new ArrayList<>();
        byUser.forEach((user, of) -> targets.add(new RevocationTarget.Devices(user, of)));
        return targets;
    }

    /** A target for each user of these certificates. */
    static List<RevocationTarget> ofCertificates(Collection<ClientCertificate> found) {
        Map<UserId, Set<CertificateId>> byUser =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ClientCertificate::userId,
                                        Collectors.mapping(
                                                ClientCertificate::id, Collectors.toSet())));
        List<RevocationTarget> targets = new ArrayList<>();
        byUser.forEach((user, ids) -> targets.add(new RevocationTarget.Certificates(user, ids)));
        return targets;
    }

    private CertificateSelection listed(List<RevocationTarget> targets, List<UserScope> within) {
        Set<UserId> reached =
                chunked(targets.stream().map(RevocationTarget::user).toList(), users::findAll)
                        .stream()
                        .filter(user -> isReached(user, within))
                        .map(User::id)
                        .collect(Collectors.toSet());
        return new ListedSelection(
                targets.stream()
                        .filter(target -> reached.contains(target.user()))
                        .sorted(Comparator.comparing(target -> target.user().value()))
                        .toList(),
                certificates);
    }

    private static boolean isReached(User user, List<UserScope> within) {
        return within.stream()
                .allMatch(scope -> scope.contains(user.distinguishedName(), user.registrarPool()));
    }

    private static <K, T> List<T> chunked(Collection<K> keys, Function<List<K>, List<T>> find) {
        List<K> all = List.copyOf(keys);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(find.apply(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return found;
    }

    /**
     * Reads what {@link CertificateSelection#text} wrote.
     *
     * @param within whom the caller reached who asked for it
     * @throws IllegalArgumentException when it did not
     */
    CertificateSelection read(String text, List<UserScope> within) {
        int end = text.indexOf('\n');
        String kind = end < 0 ? text : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end + 1);
        return switch (kind) {
            case ListedSelection.KIND -> ListedSelection.read(rest, certificates);
            case FilteredSelection.KIND -> FilteredSelection.read(rest, within, listing);
            default -> throw new IllegalArgumentException("no selection is called " + kind);
        };
    }
}
