package dev.siegel.pool.user;

import java.util.Arrays;

/** Where a user's conversations are archived, by the names administrators know. */
public enum ExchangeArchivingPolicy {
    UNINITIALIZED("Uninitialized"),
    USE_LYNC_ARCHIVING_POLICY("UseLyncArchivingPolicy"),
    NO_ARCHIVING("NoArchiving"),
    ARCHIVING_TO_EXCHANGE("ArchivingToExchange");

    private final String displayName;

    ExchangeArchivingPolicy(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    /**
     * @throws IllegalArgumentException when there is none of this name
     */
    public static ExchangeArchivingPolicy ofDisplayName(String name) {
        return Arrays.stream(values())
                .filter(policy -> policy.displayName.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "expected one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(values())
                                                        .map(ExchangeArchivingPolicy::displayName)
                                                        .toList())));
    }
}
