package dev.siegel.protocols.tlsdsk;

import java.io.ByteArrayInputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the server's first flight as a client does. */
final class ServerFlightReader {
    private ServerFlightReader() {}

    /** What the client needs of it; the messages are kept for the transcript. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record ServerFlightContent(
            List<HandshakeMessage> messages,
            byte[] serverRandom,
            CipherSuite suite,
            PublicKey publicKey,
            boolean certificateRequested) {}

    static ServerFlightContent read(List<TlsRecord> records, TlsDskClientBehaviour behaviour)
            throws MalformedFlightException {
        var messages = messages(records, behaviour);
        var hello = find(messages, TlsConstants.SERVER_HELLO);
        var certificate = find(messages, TlsConstants.CERTIFICATE);
        if (hello.isEmpty()
                || certificate.isEmpty()
                || find(messages, TlsConstants.SERVER_HELLO_DONE).isEmpty()) {
            throw new MalformedFlightException("the server's flight is not whole");
        }
        try {
            return read(messages, ByteBuffer.wrap(hello.get().body()), certificate.get());
        } catch (BufferUnderflowException e) {
            throw new MalformedFlightException("a message of the server is cut off");
        }
    }

    private static ServerFlightContent read(
            List<HandshakeMessage> messages, ByteBuffer hello, HandshakeMessage certificate)
            throws MalformedFlightException {
        if (Short.toUnsignedInt(hello.getShort()) != TlsConstants.VERSION_1_0) {
            throw new MalformedFlightException("the server did not choose TLS 1.0");
        }
        var serverRandom = new byte[TlsConstants.RANDOM_LENGTH];
        hello.get(serverRandom);
        var sessionId = new byte[Byte.toUnsignedInt(hello.get())];
        hello.get(sessionId);
        int number = Short.toUnsignedInt(hello.getShort());
        var suite =
                CipherSuite.of(number)
                        .orElseThrow(() -> new MalformedFlightException("suite " + number));
        boolean requested = find(messages, TlsConstants.CERTIFICATE_REQUEST).isPresent();
        return new ServerFlightContent(
                messages, serverRandom, suite, publicKey(certificate), requested);
    }

    private static List<HandshakeMessage> messages(
            List<TlsRecord> records, TlsDskClientBehaviour behaviour)
            throws MalformedFlightException {
        var messages = new ArrayList<HandshakeMessage>();
        for (var each : records) {
            if (each.type() != TlsConstants.HANDSHAKE) {
                throw new MalformedFlightException("record type " + each.type());
            }
            var inRecord = HandshakeMessage.readAll(each.fragment());
            boolean lone =
                    inRecord.size() == 1
                            && inRecord.get(0).type() == TlsConstants.SERVER_HELLO_DONE;
            if (lone && behaviour == TlsDskClientBehaviour.SIPE) {
                throw new MalformedFlightException("ServerHelloDone stands alone in its record");
            }
            messages.addAll(inRecord);
        }
        return List.copyOf(messages);
    }

    private static Optional<HandshakeMessage> find(List<HandshakeMessage> messages, int type) {
        return messages.stream().filter(each -> each.type() == type).findFirst();
    }

    /** Of the first certificate in the list; neither its chain nor name nor dates are looked at. */
    private static PublicKey publicKey(HandshakeMessage message) throws MalformedFlightException {
        var body = ByteBuffer.wrap(message.body());
        body.get(new byte[3]);
        int length = (Byte.toUnsignedInt(body.get()) << 16) | Short.toUnsignedInt(body.getShort());
        if (length > body.remaining()) {
            throw new MalformedFlightException("the server's certificate is cut off");
        }
        var encoding = new byte[length];
        body.get(encoding);
        try {
            var key =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(encoding))
                            .getPublicKey();
            if (key instanceof RSAPublicKey) {
                return key;
            }
        } catch (CertificateException e) {
            throw new MalformedFlightException("the server's certificate cannot be read");
        }
        throw new MalformedFlightException("the server's certificate holds no RSA key");
    }
}
