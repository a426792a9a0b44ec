package dev.siegel.protocols.sip;

/** The Authentication-Info header: the server's signature of a message. */
public record AuthenticationInfo(SigningValues values, String opaque, String signature) {

    /** Realm and targetname have to be in it: clients verify with those they find here. */
    public String headerValue() {
        return "%s qop=\"auth\", opaque=%s, srand=%s, snum=%s, rspauth=%s, targetname=%s, realm=%s, version=%d"
                .formatted(
                        values.scheme(),
                        Characters.quoted(opaque),
                        Characters.quoted(values.random()),
                        Characters.quoted(values.number()),
                        Characters.quoted(signature),
                        Characters.quoted(values.targetName()),
                        Characters.quoted(values.realm()),
                        Challenge.VERSION);
    }

    @Override
    public String toString() {
        return "signature " + values.number() + " of " + opaque;
    }
}
