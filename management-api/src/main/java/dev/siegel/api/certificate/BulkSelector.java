package dev.siegel.api.certificate;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.FilterText;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Times;
import dev.siegel.api.user.Users;
import dev.siegel.pool.certificate.DeviceKey;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.revocation.CertificateChoice;
import dev.siegel.pool.role.Caller;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which certificates of many users are meant: exactly one of the members is given. */
@Serdeable.Deserializable
@Schema(name = "CertificateSelector")
record BulkSelector(
        @Schema(description = "What these devices hold.") @Nullable List<Device> certificates,
        @Schema(
                        description = "All of these users, by any form of identity.",
                        example = "[\"sip:User1@msxfaq.de\"]")
                @Nullable List<String> users,
        @Schema(example = "[\"6E0A1B2C3D4E5F60718293A4B5C6D7E8\"]")
                @Nullable List<String> serialNumbers,
        @Schema(example = "[\"0123456789ABCDEF0123456789ABCDEF01234567\"]")
                @Nullable List<String> thumbprints,
        @Schema(
                        description = "Those that pass; the members after it narrow it.",
                        example = "ExpirationTime -lt '2026-12-31'")
                @Nullable String filter,
        @Schema(example = "expired") @Nullable String state,
        @Schema(example = "2026-12-31T00:00:00Z", format = "date-time")
                @Nullable String expiresBefore,
        @Schema(example = "2026-11-30T00:00:00Z", format = "date-time")
                @Nullable String expiresAfter,
        @Schema(example = "2026-11-30T00:00:00Z", format = "date-time")
                @Nullable String publishedBefore,
        @Schema(example = "2026-11-01T00:00:00Z", format = "date-time")
                @Nullable String publishedAfter,
        @Schema(example = "UCCAPI/4*") @Nullable String userAgent,
        @Schema(example = "pool01.example.com") @Nullable String pool) {
    private static final int MOST = 10_000;
    private static final int LONGEST_NUMBER = 100;

    /** A device of a user. */
    @Serdeable.Deserializable
    @Schema(name = "CertificateOfDevice")
    record Device(
            @Schema(example = "sip:User1@msxfaq.de") @Nullable String identity,
            @Schema(example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c") @Nullable String deviceId) {}

    /** The choice it is; every identity is looked up, and one that is nobody's is refused. */
    CertificateChoice choice(Caller caller, Users find) {
        long given =
                Stream.of(certificates, users, serialNumbers, thumbprints)
                                .filter(Objects::nonNull)
                                .count()
                        + (filters().isEmpty() ? 0 : 1);
        if (given != 1) {
            throw ProblemException.badField(
                    "selector",
                    "takes one of certificates, users, serialNumbers, thumbprints and filter");
        }
        if (certificates != null) {
            return new CertificateChoice.OfDevices(devices(caller, find, certificates));
        }
        if (users != null) {
            return new CertificateChoice.OfUsers(
                    all("users", users, id(caller, find, "selector.users")));
        }
        if (serialNumbers != null) {
            return new CertificateChoice.BySerialNumber(
                    all(
                            "serialNumbers",
                            serialNumbers,
                            text -> parsed("serialNumbers", text, SerialNumber::ofHex)));
        }
        if (thumbprints != null) {
            return new CertificateChoice.ByThumbprint(
                    all(
                            "thumbprints",
                            thumbprints,
                            text -> parsed("thumbprints", text, Thumbprint::new)));
        }
        return new CertificateChoice.Filtered(filters());
    }

    /** The conditions given, each as an expression; a wrong one is refused in its member's name. */
    private List<String> filters() {
        List<String> filters = new ArrayList<>();
        add(filters, "filter", filter, "%s");
        add(filters, "state", quoted(state), "State -eq %s");
        add(
                filters,
                "expiresBefore",
                time("expiresBefore", expiresBefore),
                "ExpirationTime -lt %s");
        add(filters, "expiresAfter", time("expiresAfter", expiresAfter), "ExpirationTime -gt %s");
        add(
                filters,
                "publishedBefore",
                time("publishedBefore", publishedBefore),
                "PublicationTime -lt %s");
        add(
                filters,
                "publishedAfter",
                time("publishedAfter", publishedAfter),
                "PublicationTime -gt %s");
        add(filters, "userAgent", quoted(userAgent), "UserAgent -like %s");
        add(filters, "pool", quoted(pool), "Pool -eq %s");
        return filters;
    }

    private static void add(
            List<String> filters, String field, @Nullable String value, String form) {
        if (value != null) {
            String expression = form.formatted(value);
            Inputs.parsed("selector." + field, expression, CertificateListing.SCHEMA::parse);
            filters.add(expression);
        }
    }

    private static @Nullable String quoted(@Nullable String text) {
        return text == null ? null : FilterText.quoted(text);
    }

    private static @Nullable String time(String field, @Nullable String text) {
        Instant time = Times.optional("selector." + field, text);
        return time == null ? null : "'" + time + "'";
    }

    private static Set<DeviceKey> devices(Caller caller, Users find, List<Device> given) {
        Function<String, UserId> id = id(caller, find, "selector.certificates.identity");
        return all(
                "certificates",
                given,
                one ->
                        new DeviceKey(
                                id.apply(Inputs.required("identity", one.identity())),
                                Inputs.parsed(
                                        "deviceId",
                                        Inputs.required("deviceId", one.deviceId()),
                                        DeviceId::of)));
    }

    /** Each identity is looked up once. */
    private static Function<String, UserId> id(Caller caller, Users find, String field) {
        Map<String, UserId> known = new HashMap<>();
        return text ->
                known.computeIfAbsent(text, given -> find.ofIdentity(caller, field, given).id());
    }

    /** Administrators copy them with colons or blanks between the bytes. */
    private static <T> T parsed(String field, String text, Function<String, T> parser) {
        if (text.length() > LONGEST_NUMBER) {
            throw ProblemException.badField("selector." + field, "holds one that is too long");
        }
        return Inputs.parsed("selector." + field, text.replaceAll("[: ]", ""), parser);
    }

    private static <T, R> Set<R> all(String field, Collection<T> given, Function<T, R> read) {
        if (given.isEmpty() || given.size() > MOST) {
            throw ProblemException.badField("selector." + field, "takes 1 to " + MOST);
        }
        Set<R> all = new LinkedHashSet<>();
        for (T one : given) {
            if (one == null) {
                throw ProblemException.badField("selector." + field, "holds a null");
            }
            all.add(read.apply(one));
        }
        return all;
    }
}
