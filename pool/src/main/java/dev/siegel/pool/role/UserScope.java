package dev.siegel.pool.role;

import dev.siegel.pool.identity.DistinguishedName;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The users a role reaches. */
public sealed interface UserScope {
    /** All users. */
    static UserScope everyone() {
        return new Everyone();
    }

    /** Whether a user with this distinguished name, homed on this pool, is reached. */
    boolean contains(String distinguishedName, @Nullable String registrarPool);

    /** All users. */
    record Everyone() implements UserScope {
        @Override
        public boolean contains(String distinguishedName, @Nullable String registrarPool) {
            return true;
        }
    }

    /**
     * Users of some organisational units, their children included, and of some pools.
     *
     * @param units organisational units
     * @param pools FQDNs in lower case
     */
    record Only(Set<DistinguishedName> units, Set<String> pools) implements UserScope {
        public Only {
            units = Set.copyOf(units);
            pools = Set.copyOf(pools);
        }

        @Override
        public boolean contains(String distinguishedName, @Nullable String registrarPool) {
            if (registrarPool != null && pools.stream().anyMatch(registrarPool::equalsIgnoreCase)) {
                return true;
            }
            Optional<DistinguishedName> name = DistinguishedName.parse(distinguishedName);
            return name.isPresent() && units.stream().anyMatch(name.get()::isWithin);
        }
    }

    /** Nobody: what a caller without any grant reaches. */
    static UserScope nobody() {
        return new Only(Set.of(), Set.of());
    }

    /** Those either reaches. */
    default UserScope or(UserScope other) {
        if (this instanceof Only one && other instanceof Only two) {
            return new Only(union(one.units(), two.units()), union(one.pools(), two.pools()));
        }
        return everyone();
    }

    /**
     * Those both reach. A unit and a pool share nobody that could be told from here, so narrowing a
     * role for a unit to a pool leaves nobody.
     */
    default UserScope and(UserScope other) {
        return switch (this) {
            case Everyone _ -> other;
            case Only one ->
                    switch (other) {
                        case Everyone _ -> this;
                        case Only two -> new Only(lower(one.units(), two.units()), same(one, two));
                    };
        };
    }

    private static Set<DistinguishedName> lower(
            Set<DistinguishedName> one, Set<DistinguishedName> two) {
        Set<DistinguishedName> lower = new LinkedHashSet<>();
        one.stream().filter(unit -> two.stream().anyMatch(unit::isWithin)).forEach(lower::add);
        two.stream().filter(unit -> one.stream().anyMatch(unit::isWithin)).forEach(lower::add);
        return lower;
    }

    private static Set<String> same(Only one, Only two) {
        Set<String> same = new LinkedHashSet<>(one.pools());
        same.retainAll(two.pools());
        return same;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> two) {
        Set<T> both = new LinkedHashSet<>(one);
        both.addAll(two);
        return both;
    }
}
