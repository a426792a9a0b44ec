package dev.siegel.signin.registrar;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.protocols.sip.Contact;
import dev.siegel.protocols.sip.InstanceId;
import dev.siegel.protocols.sip.SipRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A REGISTER whose parts were looked at: who, on which device, reachable where, coming or going.
 */
record RegisterRequest(SipRequest message, Endpoint endpoint, Contact contact, boolean leaving) {
    private static final int LONGEST_CALL_ID = 512;
    private static final int LONGEST_CONTACT = 1024;

    /**
     * @throws RefusedException when the endpoint is not named, or named in two ways that differ
     *     (MS-SIPAE 3.3.5.2)
     */
    static RegisterRequest read(SipRequest message) {
        Endpoint endpoint = Endpoint.of(message);
        if (!Endpoint.address(message.to()).equals(endpoint.user())) {
            throw new RefusedException(
                    Refusal.otherUser(endpoint + " would register " + message.to().uri()));
        }
        Contact contact = contactOf(message);
        boundLengths(message, contact);
        if (!contact.instance().filter(endpoint.epid().instance()::equals).isPresent()) {
            throw new RefusedException(Refusal.otherInstance());
        }
        return new RegisterRequest(message, endpoint, contact, isLeaving(message, contact));
    }

    /** Both are stored; RFC 3261 sets no bound. */
    private static void boundLengths(SipRequest message, Contact contact) {
        if (message.callId().length() > LONGEST_CALL_ID) {
            throw new RefusedException(Refusal.malformed("Call-ID over " + LONGEST_CALL_ID));
        }
        if (contact.uri().length() > LONGEST_CONTACT) {
            throw new RefusedException(Refusal.malformed("Contact over " + LONGEST_CONTACT));
        }
    }

    private static Contact contactOf(SipRequest message) {
        return message.contacts().stream()
                .filter(contact -> contact.instance().isPresent())
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.noInstance()));
    }

    /** How long the client wants to stay, null when it has no wish. */
    @Nullable Duration wish() {
        return contact.expires().or(message::expires).map(Duration::ofSeconds).orElse(null);
    }

    private static boolean isLeaving(SipRequest message, Contact contact) {
        return contact.expires().or(message::expires).filter(seconds -> seconds == 0).isPresent();
    }

    InstanceId instance() {
        return endpoint.epid().instance();
    }

    DeviceId deviceId() {
        return DeviceId.of(instance().value());
    }
}
