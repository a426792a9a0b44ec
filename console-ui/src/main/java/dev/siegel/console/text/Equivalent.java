package dev.siegel.console.text;

import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.revocation.RevocationTerms;
import dev.siegel.pool.user.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The same act at the other doors, to copy.
 *
 * @param cs the line of the command line
 * @param rest method and path of the REST API
 */
public record Equivalent(String cs, String rest) {
    private static final String USERS = "/api/v1/users/";

    /** Revoking what a user's device holds, or all of the user without a device. */
    public static Equivalent revoke(User user, @Nullable DeviceId device, RevocationTerms terms) {
        var cs = new StringBuilder("Revoke-CsClientCertificate " + quoted(user.sipAddress()));
        List<String> query = new ArrayList<>();
        if (device != null) {
            cs.append(" -DeviceId ").append(device.value());
        }
        if (terms.reason() != RevocationReason.UNSPECIFIED) {
            cs.append(" -Reason ").append(spelled(terms.reason()));
            query.add("reason=" + lowered(terms.reason()));
        }
        if (terms.keepSessions()) {
            cs.append(" -KeepSessions");
            query.add("keepSessions=true");
        }
        if (terms.blockReissue()) {
            cs.append(" -BlockReissue");
            query.add("blockReissue=true");
        }
        String path = USERS + user.sipAddress() + "/certificates" + below(device);
        return new Equivalent(
                cs.append(" -Confirm:$false").toString(), "DELETE " + path + asked(query));
    }

    /** Keeping a user or a device from new certificates. */
    public static Equivalent block(User user, @Nullable DeviceId device) {
        return new Equivalent(
                "Set-CsCertificateBlock " + quoted(user.sipAddress()) + onDevice(device),
                "PUT " + USERS + user.sipAddress() + "/certificate-block" + below(device));
    }

    /** Letting them have new ones again. */
    public static Equivalent unblock(User user, CertificateBlock block) {
        return new Equivalent(
                "Remove-CsCertificateBlock "
                        + quoted(user.sipAddress())
                        + onDevice(block.deviceId()),
                "DELETE "
                        + USERS
                        + user.sipAddress()
                        + "/certificate-block"
                        + below(block.deviceId()));
    }

    /** Ending a sign-in, or all of a user's. */
    public static Equivalent disconnect(User user, @Nullable String epid) {
        return new Equivalent(
                "Disconnect-CsUserRegistration "
                        + quoted(user.sipAddress())
                        + (epid == null ? "" : " -Epid " + quoted(epid)),
                "DELETE "
                        + USERS
                        + user.sipAddress()
                        + "/registrations"
                        + (epid == null ? "" : "/" + epid));
    }

    /** Revoking all certificates a filter takes. */
    public static Equivalent revokeFiltered(List<String> filters, RevocationTerms terms) {
        String filter =
                filters.size() == 1
                        ? filters.getFirst()
                        : filters.stream()
                                .map(one -> "(" + one + ")")
                                .collect(Collectors.joining(" -and "));
        String reason =
                terms.reason() == RevocationReason.UNSPECIFIED
                        ? ""
                        : " -Reason " + spelled(terms.reason());
        return new Equivalent(
                "Get-CsClientCertificate -All | Where-Object {"
                        + where(filter)
                        + "} | Revoke-CsClientCertificate"
                        + reason
                        + " -Confirm:$false",
                "POST /api/v1/certificate-revocations {\"selector\":{\"filter\":\""
                        + filter
                        + "\"},\"reason\":\""
                        + lowered(terms.reason())
                        + "\"}");
    }

    private static String where(String filter) {
        return filter.isEmpty() ? "$True" : filter.replaceAll("\\b([A-Z][A-Za-z]+) -", "\\$_.$1 -");
    }

    private static String onDevice(@Nullable DeviceId device) {
        return device == null ? "" : " -DeviceId " + device.value();
    }

    private static String below(@Nullable DeviceId device) {
        return device == null ? "" : "/" + device.value();
    }

    private static String asked(List<String> query) {
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    /** A word as it is, or between quotes when a shell would read something else. */
    private static String quoted(Object value) {
        String text = value.toString();
        return text.matches("[A-Za-z0-9@.:_-]+") ? text : "\"" + text.replace("\"", "`\"") + "\"";
    }

    private static String spelled(RevocationReason reason) {
        return Arrays.stream(reason.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String lowered(RevocationReason reason) {
        String name = spelled(reason);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
