package dev.siegel.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.sip.SipRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Writes a client's requests on one connection, with the headers its kind of client sends. */
final class RequestWriter {
    private static final int REQUEST_END = 2;

    private final ClientBehaviour behaviour;
    private final ClientEndpoint endpoint;
    private final SecureRandom random;
    private final String transport;
    private final String localAddress;
    private final String callId;
    private int sequence;

    RequestWriter(ClientSettings settings, SipConnection connection) {
        this.behaviour = settings.behaviour();
        this.endpoint = settings.endpoint();
        this.random = settings.random();
        this.transport = connection.transport().token();
        this.localAddress = connection.localAddress();
        this.callId = randomHex(16);
    }

    /** Without any credentials. */
    SipRequest register() {
        var request =
                common("REGISTER", "sip:" + endpoint.domain(), callId)
                        .with("Contact", contact())
                        .with("Event", "registration")
                        .with("ms-keep-alive", "UAC;hop-hop=yes");
        return switch (behaviour) {
            case SIPE ->
                    request.with(
                                    "Supported",
                                    "gruu-10, adhoclist, msrtc-event-categories,"
                                            + " com.microsoft.msrtc.presence")
                            .with("Allow-Events", "presence");
            case LYNC ->
                    request.with("Supported", "gruu-10, adhoclist, msrtc-event-categories")
                            .with("Supported", "ms-forking")
                            .with("Supported", "ms-cluster-failover")
                            .with("Supported", "ms-userservices-state-notification");
        };
    }

    SipRequest deregister() {
        return register().with(HeaderName.EXPIRES, "0");
    }

    /** To the user itself, in a dialog of its own. */
    SipRequest toSelf(String method) {
        return common(method, endpoint.sipAddress(), randomHex(16));
    }

    private SipRequest common(String method, String uri, String dialog) {
        sequence++;
        var via = "SIP/2.0/" + (behaviour == ClientBehaviour.SIPE ? transport : upper(transport));
        var branch = behaviour == ClientBehaviour.SIPE ? ";branch=z9hG4bK" + randomHex(10) : "";
        return SipRequest.of(method, uri)
                .with("Via", via + " " + localAddress + branch)
                .with(
                        "From",
                        "<%s>;tag=%s%s".formatted(endpoint.sipAddress(), randomHex(5), epid()))
                .with("To", "<" + endpoint.sipAddress() + ">")
                .with("Max-Forwards", "70")
                .with("CSeq", sequence + " " + method)
                .with("User-Agent", behaviour.userAgent())
                .with("Call-ID", dialog);
    }

    private String epid() {
        return endpoint.epid().isEmpty() ? "" : ";epid=" + endpoint.epid();
    }

    private String contact() {
        var instance =
                behaviour == ClientBehaviour.SIPE
                        ? endpoint.instance()
                        : upper(endpoint.instance());
        var methods =
                behaviour == ClientBehaviour.SIPE
                        ? "INVITE, MESSAGE, INFO, SUBSCRIBE, OPTIONS, BYE, CANCEL, NOTIFY, ACK,"
                                + " REFER, BENOTIFY"
                        : "INVITE, MESSAGE, INFO, OPTIONS, BYE, CANCEL, NOTIFY, ACK, REFER, BENOTIFY";
        var named = instance.isEmpty() ? "" : ";+sip.instance=\"<urn:uuid:" + instance + ">\"";
        return "<sip:%s;transport=%s;ms-opaque=%s>;methods=\"%s\";proxy=replace%s"
                .formatted(localAddress, transport, randomHex(5), methods, named);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    String randomHex(int bytes) {
        var value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    /** The line comes last, behind Content-Length, where pidgin-sipe has it. */
    byte[] withCredentials(SipRequest request, String credentials) {
        var encoded = new String(request.encode(), ISO_8859_1);
        int end = encoded.indexOf("\r\n\r\n") + REQUEST_END;
        var line = behaviour.authorizationHeader() + ": " + credentials + "\r\n";
        var octets = new String(line.getBytes(UTF_8), ISO_8859_1);
        return (encoded.substring(0, end) + octets + encoded.substring(end)).getBytes(ISO_8859_1);
    }
}
