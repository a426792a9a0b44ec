package dev.siegel.signin.registrar;

import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.protocols.sip.AuthenticationHeader;
import dev.siegel.protocols.sip.Challenge;
import dev.siegel.protocols.sip.Decoded;
import dev.siegel.protocols.sip.Epid;
import dev.siegel.protocols.sip.SignatureString;
import dev.siegel.protocols.sip.SigningValues;
import dev.siegel.protocols.sip.SipDecoder;
import dev.siegel.protocols.sip.SipMessage;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import dev.siegel.protocols.tlsdsk.AssociationKeys;
import dev.siegel.protocols.tlsdsk.TlsDskClientBehaviour;
import dev.siegel.protocols.tlsdsk.TlsDskClientHandshake;
import dev.siegel.protocols.tlsdsk.TlsDskClientStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device that speaks SIP over a socket of its own, step by step as a test wants it. */
final class TestingDevice implements AutoCloseable {
    private static final int READ_TIMEOUT = 10_000;

    private final String from;
    private final String epid;
    private final byte[] certificate;
    private final Socket socket;
    private final SipDecoder decoder = new SipDecoder();
    private final String callId = UUID.randomUUID().toString();
    private final SecureRandom random = new SecureRandom();
    private int cseq;
    private long cnum;
    private String opaque = "";
    private @Nullable AssociationKeys keys;

    TestingDevice(String from, String epid, byte[] certificate, int port) {
        this(from, epid, certificate, connected(port));
    }

    TestingDevice(String from, String epid, byte[] certificate, Socket socket) {
        this.from = from;
        this.epid = epid;
        this.certificate = certificate;
        this.socket = socket;
    }

    static Socket connected(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(READ_TIMEOUT);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SipRequest request(String method) {
        cseq++;
        return SipRequest.of(method, "sip:example.com")
                .with("Via", "SIP/2.0/tcp 192.0.2.10:40123;branch=z9hG4bK" + cseq)
                .with("From", "<" + from + ">;tag=1234567890;epid=" + epid)
                .with("To", "<" + from + ">")
                .with("Max-Forwards", "70")
                .with("CSeq", cseq + " " + method)
                .with("Call-ID", callId);
    }

    SipRequest register() {
        return request("REGISTER")
                .with(
                        "Contact",
                        "<sip:192.0.2.10:40123;transport=tcp;ms-opaque=d3470f2e1d>;proxy=replace;"
                                + "+sip.instance=\"<urn:uuid:"
                                + new Epid(epid).instance()
                                + ">\"")
                .with("User-Agent", "Purple/2.14.12 Sipe/1.25.0 (linux-x86_64)")
                .with("Event", "registration");
    }

    /** A subscription of the client to its own data. */
    SipRequest subscribe(String event) {
        return request("SUBSCRIBE")
                .with("Event", event)
                .with("Supported", "ms-benotify")
                .with("Supported", "ms-piggyback-first-notify");
    }

    SipRequest step(byte[] flight) {
        String known = opaque.isEmpty() ? "" : ", opaque=\"" + opaque + "\"";
        return authorized(
                register(),
                known
                        + ", gssapi-data=\""
                        + Base64.getEncoder().encodeToString(flight)
                        + "\", version=4");
    }

    static SipRequest authorized(SipRequest request, String rest) {
        return request.with(
                "Authorization",
                "TLS-DSK qop=\"auth\", realm=\"%s\", targetname=\"%s\"%s"
                        .formatted(Challenge.REALM, TestingPool.FQDN, rest));
    }

    /** Another device on this one's connection. */
    TestingDevice sharing(String otherEpid, byte[] otherCertificate) {
        return new TestingDevice(from, otherEpid, otherCertificate, socket);
    }

    /** The same device on a new connection. */
    TestingDevice again(int port) {
        return new TestingDevice(from, epid, certificate, port);
    }

    private @Nullable TlsDskClientHandshake begun;
    private @Nullable SipResponse answered;

    void beginHandshake() {
        begun = handshake();
        answered = exchange(step(begun.hello()));
        opaque = challenge(answered).opaque().orElseThrow();
    }

    /** The server's last flight, if it still knew of the handshake. */
    Optional<byte[]> goOnWithHandshake() {
        var flight =
                (TlsDskClientStep.ClientFlight)
                        Objects.requireNonNull(begun)
                                .receive(
                                        challenge(Objects.requireNonNull(answered))
                                                .gssapiData()
                                                .orElseThrow());
        return challenge(exchange(step(flight.flight()))).gssapiData();
    }

    /** Three REGISTERs up to the keys; the answer to the last of them. */
    SipResponse shakeHands() {
        exchange(register());
        opaque = "";
        TlsDskClientHandshake handshake = handshake();
        SipResponse hello = exchange(step(handshake.hello()));
        opaque = challenge(hello).opaque().orElseThrow();
        var flight =
                (TlsDskClientStep.ClientFlight)
                        handshake.receive(challenge(hello).gssapiData().orElseThrow());
        SipResponse last = exchange(step(flight.flight()));
        AuthenticationHeader challenge = challenge(last);
        keys =
                last.status() == 401 && challenge.gssapiData().isPresent()
                        ? ((TlsDskClientStep.Established)
                                        handshake.receive(challenge.gssapiData().get()))
                                .keys()
                        : null;
        cnum = 0;
        return last;
    }

    TlsDskClientHandshake handshake() {
        return new TlsDskClientHandshake(
                TlsDskClientBehaviour.LYNC,
                certificate,
                Requests.KEY.getPrivate(),
                random,
                Clock.systemUTC());
    }

    static AuthenticationHeader challenge(SipResponse response) {
        return response.headers()
                .first("WWW-Authenticate")
                .map(AuthenticationHeader::parse)
                .orElseGet(() -> new AuthenticationHeader("none", Map.of()));
    }

    SipResponse signIn() {
        shakeHands();
        return exchange(sign(register()));
    }

    SipRequest sign(SipRequest request) {
        cnum++;
        SigningValues values =
                new SigningValues(
                        "TLS-DSK",
                        "a4993ebc",
                        Long.toString(cnum),
                        Challenge.REALM,
                        TestingPool.FQDN);
        String response =
                Objects.requireNonNull(keys)
                        .clientSigner()
                        .sign(SignatureString.of(request, values));
        return authorized(
                request,
                ", opaque=\"%s\", crand=\"a4993ebc\", cnum=\"%d\", response=\"%s\""
                        .formatted(opaque, cnum, response));
    }

    /** Whether the server signed this answer with what both agreed on. */
    boolean isSigned(SipResponse response) {
        return response.headers()
                .first("Authentication-Info")
                .map(AuthenticationHeader::parse)
                .filter(info ->
                        Objects.requireNonNull(keys)
                                .serverVerifier()
                                .verify(
                                        SignatureString.of(response, SigningValues.ofServer(info)),
                                        info.value("rspauth").orElseThrow()))
                .isPresent();
    }

    SipResponse exchange(SipRequest request) {
        send(request);
        return (SipResponse) receive();
    }

    /** The status of the answer, if one comes before the connection ends. */
    Optional<Integer> lastAnswer(SipRequest request) {
        try {
            return Optional.of(exchange(request).status());
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    void send(SipRequest request) {
        send(request.encode());
    }

    /** Sends nothing more, as a script that pipes its input does. */
    void endOutput() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends unless the server has closed meanwhile. */
    void trySend(String text) {
        try {
            send(text);
        } catch (UncheckedIOException _) {
            return;
        }
    }

    void send(String text) {
        send(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SipMessage receive() {
        Decoded decoded = decoder.next();
        while (decoded instanceof Decoded.Incomplete) {
            byte[] bytes = new byte[8192];
            int length = read(bytes);
            if (length < 0) {
                throw new IllegalStateException("connection closed");
            }
            decoder.feed(bytes, 0, length);
            decoded = decoder.next();
        }
        return ((Decoded.Message) decoded).message();
    }

    /** Reads until the server closes, and fails when it does not. */
    boolean isClosed() {
        byte[] bytes = new byte[8192];
        int length = read(bytes);
        while (length >= 0) {
            length = read(bytes);
        }
        return true;
    }

    private int read(byte[] bytes) {
        try {
            return socket.getInputStream().read(bytes);
        } catch (SocketException e) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
