package dev.siegel.protocols.tlsdsk;

import dev.siegel.protocols.tlsdsk.TlsDskClientStep.ClientFlight;
import dev.siegel.protocols.tlsdsk.TlsDskClientStep.Established;
import dev.siegel.protocols.tlsdsk.TlsDskClientStep.Failed;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One TLS-DSK handshake, the client's end, written out message by message so that it shares nothing
 * with the server's. Begin with {@link #hello}. Not safe for use by several threads; use it once.
 */
public final class TlsDskClientHandshake {
    private final TlsDskClientBehaviour behaviour;
    private final ClientProof proof;
    private final SecureRandom random;
    private final byte[] clientRandom = new byte[TlsConstants.RANDOM_LENGTH];
    private final Transcript transcript = new Transcript();
    private @Nullable MasterSecret master;
    private @Nullable KeyBlock keyBlock;
    private boolean over;

    public TlsDskClientHandshake(
            TlsDskClientBehaviour behaviour,
            byte[] certificate,
            PrivateKey privateKey,
            SecureRandom random,
            InstantSource clock) {
        this.behaviour = behaviour;
        this.proof = new ClientProof(certificate, privateKey);
        this.random = random;
        random.nextBytes(clientRandom);
        ByteBuffer.wrap(clientRandom).putInt((int) clock.instant().getEpochSecond());
    }

    /** The first flight: ClientHello with an empty session id. */
    public byte[] hello() {
        var offer = behaviour.offer();
        var body =
                ByteBuffer.allocate(2 + TlsConstants.RANDOM_LENGTH + 1 + offer.length)
                        .putShort((short) TlsConstants.VERSION_1_0)
                        .put(clientRandom)
                        .put((byte) 0)
                        .put(offer);
        var hello = new HandshakeMessage(TlsConstants.CLIENT_HELLO, body.array());
        transcript.add(hello);
        return new TlsRecord(TlsConstants.HANDSHAKE, hello.write()).write();
    }

    public TlsDskClientStep receive(byte[] flight) {
        if (over) {
            return new Failed("the handshake is over");
        }
        try {
            var records = TlsRecord.readAll(flight);
            return keyBlock == null ? answer(records) : finish(records, keyBlock);
        } catch (MalformedFlightException e) {
            over = true;
            return new Failed(String.valueOf(e.getMessage()));
        }
    }

    private TlsDskClientStep answer(List<TlsRecord> records) throws MalformedFlightException {
        var server = ServerFlightReader.read(records, behaviour);
        server.messages().forEach(transcript::add);
        var premaster = premaster();
        var keyExchange = proof.keyExchange(server.publicKey(), premaster);
        var derived = MasterSecret.fromPremaster(premaster, clientRandom, server.serverRandom());
        var keys = derived.keyBlock(server.suite());
        var messages = new ByteArrayOutputStream();
        boolean proves = server.certificateRequested() || behaviour == TlsDskClientBehaviour.SIPE;
        if (proves) {
            append(messages, proof.certificateMessage());
        }
        append(messages, keyExchange);
        if (proves) {
            append(messages, proof.certificateVerify(transcript.hash()));
        }
        master = derived;
        keyBlock = keys;
        return new ClientFlight(
                flight(
                        new TlsRecord(TlsConstants.HANDSHAKE, messages.toByteArray()),
                        finished(derived),
                        keys));
    }

    private byte[] premaster() {
        var premaster = new byte[TlsConstants.PREMASTER_LENGTH];
        random.nextBytes(premaster);
        ByteBuffer.wrap(premaster).putShort((short) TlsConstants.VERSION_1_0);
        return premaster;
    }

    private void append(ByteArrayOutputStream messages, HandshakeMessage message) {
        transcript.add(message);
        messages.writeBytes(message.write());
    }

    private HandshakeMessage finished(MasterSecret derived) {
        var finished =
                new HandshakeMessage(
                        TlsConstants.FINISHED,
                        derived.verifyData("client finished", transcript.hash()));
        transcript.add(finished);
        return finished;
    }

    private static byte[] flight(TlsRecord messages, HandshakeMessage finished, KeyBlock keys) {
        var change = new TlsRecord(TlsConstants.CHANGE_CIPHER_SPEC, new byte[] {1}).write();
        var sealed =
                new RecordProtection(keys.client())
                        .protect(new TlsRecord(TlsConstants.HANDSHAKE, finished.write()))
                        .write();
        var first = messages.write();
        return ByteBuffer.allocate(first.length + change.length + sealed.length)
                .put(first)
                .put(change)
                .put(sealed)
                .array();
    }

    private TlsDskClientStep finish(List<TlsRecord> records, KeyBlock keys)
            throws MalformedFlightException {
        var established = master;
        over = true;
        if (established == null || records.get(0).type() != TlsConstants.CHANGE_CIPHER_SPEC) {
            return new Failed("no ChangeCipherSpec");
        }
        if (behaviour == TlsDskClientBehaviour.LYNC) {
            checkFinished(records, keys, established);
        }
        return new Established(established.associationKeys());
    }

    private void checkFinished(List<TlsRecord> records, KeyBlock keys, MasterSecret established)
            throws MalformedFlightException {
        if (records.size() != 2 || records.get(1).type() != TlsConstants.HANDSHAKE) {
            throw new MalformedFlightException("no Finished");
        }
        var plain = new RecordProtection(keys.server()).open(records.get(1));
        var expected =
                new HandshakeMessage(
                        TlsConstants.FINISHED,
                        established.verifyData("server finished", transcript.hash()));
        if (!MessageDigest.isEqual(plain.fragment(), expected.write())) {
            throw new MalformedFlightException("the server's Finished is wrong");
        }
    }
}
