package dev.siegel.pool.administrator;

import dev.siegel.pool.role.RoleName;
import java.util.Optional;
import java.util.Set;

/**
 * Bearer tokens that somebody trusted gives out to people who are no administrators of the store.
 */
@FunctionalInterface
public interface ForeignTokens {
    /**
     * @return empty when the token is none of theirs, forged, expired or for somebody else
     * @throws ProviderUnavailable when that cannot be told now
     */
    Optional<ForeignIdentity> read(String token);

    /** Nobody is trusted. */
    static ForeignTokens none() {
        return _ -> Optional.empty();
    }

    /**
     * Who holds a token.
     *
     * @param subject never changes and is never another person's
     * @param name as people know it
     */
    record ForeignIdentity(String subject, String name, Set<RoleName> roles) {
        private static final int LONGEST = 200;

        public ForeignIdentity {
            roles = Set.copyOf(roles);
        }

        /** As the audit names it; no administrator of the store can have such a name. */
        String callerName() {
            return "oidc:" + shown(subject) + "/" + shown(name);
        }

        private static String shown(String text) {
            String printable = text.replaceAll("[\\p{Cntrl}/]", "_");
            return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
        }
    }
}
