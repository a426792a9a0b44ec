package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A target as a line: what it names, the user, and UUIDs with commas between. */
final class TargetLine {
    private static final String ALL = "all";
    private static final String DEVICES = "devices";
    private static final String CERTIFICATES = "certificates";

    private TargetLine() {}

    static String write(RevocationTarget target) {
        return switch (target) {
            case RevocationTarget.Everything(UserId user) -> ALL + " " + user;
            case RevocationTarget.Devices(UserId user, var devices) ->
                    DEVICES + " " + user + " " + joined(devices, device -> device.value());
            case RevocationTarget.Certificates(UserId user, var ids) ->
                    CERTIFICATES + " " + user + " " + joined(ids, CertificateId::value);
        };
    }

    private static <T> String joined(Set<T> values, Function<T, UUID> id) {
        return values.stream()
                .map(value -> id.apply(value).toString())
                .collect(Collectors.joining(","));
    }

    static RevocationTarget read(String line) {
        String[] words = line.split(" ", -1);
        UserId user = new UserId(UUID.fromString(words[1]));
        return switch (words[0]) {
            case ALL -> new RevocationTarget.Everything(user);
            case DEVICES -> new RevocationTarget.Devices(user, ids(words[2], DeviceId::of));
            case CERTIFICATES ->
                    new RevocationTarget.Certificates(user, ids(words[2], CertificateId::new));
            default -> throw new IllegalArgumentException("no target begins with " + words[0]);
        };
    }

    private static <T> Set<T> ids(String text, Function<UUID, T> maker) {
        return Arrays.stream(text.split(",", -1))
                .map(UUID::fromString)
                .map(maker)
                .collect(Collectors.toSet());
    }
}
