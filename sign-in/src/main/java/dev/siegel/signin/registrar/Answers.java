package dev.siegel.signin.registrar;

import dev.siegel.pool.registration.Registration;
import dev.siegel.protocols.sip.Challenge;
import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the answers of one connection, with the headers clients of real servers are used to. */
final class Answers {
    /** Clients read the version of the server product from it; 6 and above means a later one. */
    private static final String SERVER = "RTC/5.0";

    private static final Map<Integer, String> MALFORMED =
            Map.of(
                    413, "Request Entity Too Large",
                    505, "Version Not Supported",
                    513, "Message Too Large");

    /** The events a client may subscribe to for itself; no blanks, sipe would keep them. */
    private static final String EVENTS =
            "vnd-microsoft-provisioning,vnd-microsoft-roaming-contacts,vnd-microsoft-roaming-ACL,"
                    + "presence,presence.wpending,vnd-microsoft-roaming-self,"
                    + "vnd-microsoft-provisioning-v2";

    /** RFC 3261 20.17; two digits for the day, as Java's own format of that name has not. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final RegistrarSettings settings;
    private final RegistrarRules rules;
    private final Clock clock;
    private final int remotePort;
    private final String connectionId;
    private final String tag;

    Answers(
            RegistrarSettings settings,
            RegistrarRules rules,
            Clock clock,
            int remotePort,
            String connectionId,
            String tag) {
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
        this.remotePort = remotePort;
        this.connectionId = connectionId;
        this.tag = tag;
    }

    /** The headers every answer has. */
    SipResponse to(SipRequest request, int status, String reason) {
        return request.answer(status, reason)
                .withToTag(tag)
                .withReceived(remotePort, connectionId)
                .with("Server", SERVER);
    }

    /**
     * The first answer to somebody who has not shown anything yet: all ways to sign in there are.
     */
    SipResponse challenge(SipRequest request) {
        SipResponse response =
                to(request, 401, "Unauthorized").with("Date", DATE.format(clock.instant()));
        return rules.certificateSignIn()
                ? response.with(HeaderName.WWW_AUTHENTICATE, offer().headerValue())
                : response;
    }

    SipResponse handshakeStep(SipRequest request, String opaque, byte[] flight) {
        return to(request, 401, "Unauthorized")
                .with("Date", DATE.format(clock.instant()))
                .with(HeaderName.WWW_AUTHENTICATE, offer().headerValue(opaque, flight));
    }

    SipResponse refusal(SipRequest request, Refusal refusal) {
        SipResponse response =
                refusal.status() == 401
                        ? challenge(request)
                        : to(request, refusal.status(), refusal.reason());
        SipResponse explained =
                response.with(
                        HeaderName.DIAGNOSTICS,
                        refusal.diagnostics().headerValue(settings.poolName()));
        return refusal.isPublic()
                ? explained.with(
                        HeaderName.PUBLIC_DIAGNOSTICS, refusal.diagnostics().publicHeaderValue())
                : explained;
    }

    /** The best that can be done for a request of which at most some headers could be read. */
    SipResponse malformed(@Nullable SipRequest partial, int status, String cause) {
        String reason = MALFORMED.getOrDefault(status, "Bad Request");
        SipResponse response =
                partial == null ? SipResponse.of(status, reason) : partial.answer(status, reason);
        return response.with("Server", SERVER)
                .with(
                        HeaderName.DIAGNOSTICS,
                        Refusal.malformed(cause).diagnostics().headerValue(settings.poolName()));
    }

    SipResponse registered(
            SipRequest request, List<Registration> standing, Stay stay, boolean first) {
        SipResponse response =
                stay.keepAlive()
                        .map(silence ->
                                to(request, 200, "OK")
                                        .with(
                                                HeaderName.KEEP_ALIVE,
                                                "UAS; tcp=no; hop-hop=yes; end-end=no; timeout="
                                                        + silence.toSeconds()))
                        .orElseGet(() -> to(request, 200, "OK"))
                        .with(HeaderName.EXPIRES, Long.toString(stay.expiry().toSeconds()));
        for (Registration registration : standing) {
            response = response.with(HeaderName.CONTACT, registration.contact());
        }
        return response.with(
                        "presence-state",
                        "register-action=\"%s\";primary-cluster-type=\"central\";is-connected-to-primary=\"yes\""
                                .formatted(first ? "added" : "refreshed"))
                .with(HeaderName.ALLOW_EVENTS, EVENTS)
                .with(HeaderName.SUPPORTED, "adhoclist")
                .with(HeaderName.SUPPORTED, "msrtc-event-categories")
                .with(HeaderName.SUPPORTED, "ms-keepalive-deregister")
                .with(HeaderName.SUPPORTED, "ms-userservices-state-notification");
    }

    SipResponse deregistered(SipRequest request) {
        return to(request, 200, "OK").with(HeaderName.EXPIRES, "0");
    }

    private Challenge.TlsDsk offer() {
        return new Challenge.TlsDsk(rules.realm(), settings.poolName(), settings.stsUri());
    }
}
