package dev.siegel.benchmarks;

import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.inventory.UserSearch;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** A user of the benchmark: the same for the same number. */
record SampleUser(int number, UUID id, String displayName, boolean enabled, String pool) {
    private static final List<String> FIRST =
            List.of(
                    "Ken", "Kim", "Pilar", "Anna", "Bert", "Carla", "Dieter", "Elena", "Farid",
                    "Greta", "Hugo", "Ines", "Jonas", "Klara", "Lukas", "Mona", "Nils", "Olga",
                    "Paul", "Rosa", "Stefan", "Tara", "Udo", "Vera", "Willi", "Xenia", "Yusuf",
                    "Zoe");
    private static final List<String> SYLLABLES =
            List.of(
                    "ba", "be", "bir", "bo", "da", "del", "fen", "ga", "hel", "ki", "kor", "la",
                    "lin", "mar", "mo", "nel", "per", "ra", "ros", "sa", "sen", "ta", "tur", "vel",
                    "wag", "zim");

    static SampleUser of(int number) {
        var random = new SplittableRandom(number);
        String last =
                SYLLABLES.get(random.nextInt(SYLLABLES.size()))
                        + SYLLABLES.get(random.nextInt(SYLLABLES.size()))
                        + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
        String name =
                FIRST.get(random.nextInt(FIRST.size()))
                        + " "
                        + last.substring(0, 1).toUpperCase(Locale.ROOT)
                        + last.substring(1);
        String pool =
                number % 500 == 7 ? "branch.example.com" : "pool0" + number % 4 + ".example.com";
        UUID id =
                new UUID((random.nextLong() & ~0xF000L) | 0x4000L, random.nextLong() | (1L << 63));
        return new SampleUser(number, id, name, number % 100 != 3, pool);
    }

    SipAddress sipAddress() {
        return SipAddress.of("user" + number + "@example.com");
    }

    String userPrincipalName() {
        return "u" + number + "@corp.example.com";
    }

    LogonName logonName() {
        return new LogonName("CORP", "u" + number);
    }

    String distinguishedName() {
        return "CN=u" + number + ",OU=Unit" + number % 50 + ",OU=Accounts,DC=example,DC=com";
    }

    String rootFirstKey() {
        return DistinguishedName.parse(distinguishedName()).orElseThrow().rootFirstKey();
    }

    String lineUri() {
        return "tel:+1425%07d".formatted(number);
    }

    Set<String> words() {
        return UserSearch.words(
                sipAddress(), userPrincipalName(), logonName(), displayName, lineUri());
    }
}
